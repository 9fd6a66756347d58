/**
 * The SDK's connector knows few entities and drops what it does not know of the others, such as the sources of a message.
 * Importing this lets all of an entity through.
 */
import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';

const anything = { type: { name: 'Object' } } as const;

Object.assign(Entity.type, { additionalProperties: anything });
