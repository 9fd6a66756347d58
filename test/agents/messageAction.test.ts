import './speakThroughAgents.ts';
import '../bot/teams/messageAction.test.ts';
