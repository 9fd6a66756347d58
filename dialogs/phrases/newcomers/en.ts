/** What is said to people who never did this. */
export const newcomersEn = {
  programMissing:
    '“{name}” is a program that this machine does not have, or does not look for in its folder. On Linux it comes as a package (nslookup and dig: dnsutils or bind-utils; nc: netcat-openbsd; secret-tool: libsecret-tools; mount.cifs: cifs-utils), which takes sudo. Or run the line where the program is: another machine of the same network, or the Cloud Shell of the portal (`>_`) where it does not matter from which network one looks.',
  lineItself: 'The line itself:',
  nothingTypedYet: 'Nothing has to be typed yet: first it has to be clear which of several things it is.',
  backToStep: 'And then back to the step: {step}',
  portalTells: 'In the portal (https://portal.azure.com) this tells what it is; looking changes nothing:',
  oneThingOnly: 'I only need to know one thing: {question}',
  notKnowingIsFine: '“I don’t know” is a good answer too: I go on with what there is.',
  likeliestSoFar: 'The likeliest so far: {title}.',
  askSomebody: 'You need no rights for asking. To be sent as it stands:',
  askForStep:
    '“Hello, Azure Storage refuses me: {error}. It looks like this: {title}. Could you do the step below, or tell me who may?”',
  askToLook:
    '“Hello, I have trouble with Azure Storage: {error}. It may be one of these: {titles}. Could you look which it is, or tell me who may?”',
  askWithoutCause:
    '“Hello, I have trouble with Azure Storage. What I did: … The exact words of the error: … When (with time zone): … Account and container: … Could you look what refuses it, or tell me who looks after the account?”',
  whoShown:
    'Nobody known to ask? The portal shows the owners: the storage account > Access control (IAM) > Role assignments.',
  adminOfComputer:
    'An administrator of your computer is not needed for that: the Cloud Shell of the portal (`>_` at the top) runs `az` and AzCopy without any installation, and AzCopy runs as a single file.',
  whatErrorIs:
    'The words of the error stand where it failed: in a red box of the portal, in the last lines of a window, in the mail of a job. Of a script or scheduled job look into its log file (AzCopy: `.azcopy` in the home folder of the user that it runs as; Windows tasks: Task Scheduler > the task > History). One line is enough, such as “403” or “AuthorizationFailure”.',
} as const;
