/** What is said in dialogs, in the composer's search, and of files and edited messages. */
export const teamsEn = {
  onlyYouSee: 'Only you see this.',
  messageDiagnosis: 'Diagnosis of this message',
  messageUnreadTitle: 'There is no text in this message that I can read',
  messageUnread:
    'Pictures and files stay closed to me here. Paste the error below, or send the file to storagebot in a personal chat.',
  messageFiles: 'A file that is attached stays closed to me here: {names}. Send it to storagebot in a personal chat.',
  messageDeleted: 'This message was deleted.',
  messageSecret: 'Warning: this message contains a secret.',
  messageSecretDelete: 'Ask whoever wrote it to delete it. I post nothing of it.',
  addMore: 'Something to add?',
  addMoreHint: 'More lines of the error, the command, or what you know',
  pasteHere: 'Paste the error here',
  go: 'Go on',
  diagnoseIt: 'Diagnose',
  postToThread: 'Post to the thread',
  posted: 'Posted to the thread.',
  postedMaybe: 'Teams has not confirmed the post yet. Look into the thread before you post again.',
  sharedBy: 'Diagnosis of the message above, asked for by {name}. To go on: @storagebot and what you know.',
  sharedNote: 'Diagnosis by storagebot. To go on: @storagebot and what you know.',
  openAnswers: 'One of: {answers}',
  searchNothing: 'Nothing found. Try a code, such as AuthorizationFailure, or words, such as archive tier.',
  searchSecret: 'That contains a secret, so it was not searched for. Use "Check a SAS" instead.',
  searchVerdict: 'Diagnosis: {cause}',
  searchMore: 'Type explain {name} to storagebot for the whole page.',
  sasChatOnly:
    'The service did not answer within the time of a dialog. Type check sas to me in a chat and ask the service there.',
} as const satisfies Record<string, string>;
