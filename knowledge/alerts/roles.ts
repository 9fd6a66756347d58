/** Roles that open a storage account, by the ids that role assignments name: learn.microsoft.com/azure/role-based-access-control/built-in-roles */

import { table } from '../table.ts';
import { GUID } from '../text/shapes.ts';

const ROLES = table<string>({
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635': 'Owner',
  'b24988ac-6180-42a0-ab88-20f7382dd24c': 'Contributor',
  'acdd72a7-3385-48ef-bd42-f606fba81ae7': 'Reader',
  '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9': 'User Access Administrator',
  'f58310d9-a9f6-439a-9e8d-f62e7b41a168': 'Role Based Access Control Administrator',
  '17d1049b-9a84-46fb-8f53-869881c3d3ab': 'Storage Account Contributor',
  'e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1': 'Storage Account Backup Contributor',
  '81a9662b-bebf-436f-a333-f67b29880f12': 'Storage Account Key Operator Service Role',
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b': 'Storage Blob Data Owner',
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe': 'Storage Blob Data Contributor',
  '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1': 'Storage Blob Data Reader',
  'db58b8e5-c6ad-4a2a-8342-4190687cbf4a': 'Storage Blob Delegator',
  '69566ab7-960f-475b-8e7c-b3118f30c6bd': 'Storage File Data Privileged Contributor',
  'b8eda974-7b85-4f76-af95-65846b26df6d': 'Storage File Data Privileged Reader',
  '0c867c2a-1d8c-454a-a3db-ab2ea1bdc8bb': 'Storage File Data SMB Share Contributor',
  'a7264617-510b-434b-a828-9731dc254ea7': 'Storage File Data SMB Share Elevated Contributor',
  'aba4ae5f-2193-4029-9191-0cb91df5e314': 'Storage File Data SMB Share Reader',
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88': 'Storage Queue Data Contributor',
  '8a0f0c08-91a1-4084-bc3d-661d67233fed': 'Storage Queue Data Message Processor',
  'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a': 'Storage Queue Data Message Sender',
  '19e7f393-937e-4f77-808e-94535e297925': 'Storage Queue Data Reader',
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3': 'Storage Table Data Contributor',
  '76199698-9eea-4c19-bc75-cec21354c6b6': 'Storage Table Data Reader',
});

const NAMED = new RegExp(`roleDefinitions/(${GUID})`, 'i');

/** The role that a text names by its id; undefined for roles of one's own. */
export const roleIn = (texts: string[]): string | undefined =>
  texts.map((said) => ROLES.get(NAMED.exec(said)?.[1]?.toLowerCase() ?? '')).find(Boolean);
