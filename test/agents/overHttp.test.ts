import './speakThroughAgents.ts';
import '../dialogs/overHttp.test.ts';
