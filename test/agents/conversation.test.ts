import './speakThroughAgents.ts';
import '../bot/teams/conversation.test.ts';
