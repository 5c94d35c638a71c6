import { points } from './points.ts';

/** What is found wanting in international cooperation. */
export const CHALLENGES_IV = points(`
  -2.20; 43(1); practice; general; Assistance in civil and administrative matters is not offered in practice
  -3.20; 43(2); legislation; dual_criminality; Dual criminality is judged by the name of the offence, not by the conduct
  -1.35; 44(17); practice; consultation; The requesting State is not consulted before extradition is refused
  -2.95; 44(8); legislation; refusal; Grounds for refusing extradition are not set out in the law
  -3.35; 44(16); legislation; refusal; The law lets extradition be refused for fiscal matters alone
  -1.45; 44(9); practice; timeframe; Extradition takes long and no simplified procedure is known
  -1.85; 44(1)|44(2); legislation; dual_criminality; A minimum penalty shuts out several offences from extradition
  -2.35; 44(4); legislation; legal_basis; Not every offence under the Convention is extraditable
  -2.05; 44(5)|44(6)(a); treaty; legal_basis; The position on the Convention as a basis for extradition was not notified
  -2.45; 44(6)(b)|44(18); treaty; legal_basis; Extradition rests on few treaties and no further ones are sought
  -2.25; 44(11); legislation; nationals; Nationals who are not extradited are not brought to trial without delay
  -2.75; 44(13); legislation; nationals; A foreign sentence cannot be enforced where a national is not surrendered
  -3.15; 44; data; general; No figures on extradition are kept
  -2.10; 45; treaty; sentenced_persons; No agreement on the transfer of sentenced persons is in force
  -1.55; 46(26); practice; consultation; Assistance is refused or postponed without consultation
  -2.65; 46(23); practice; refusal; Reasons are not always given when assistance is refused
  -3.05; 46(21); legislation; refusal; Assistance may be refused on grounds wider than those of the Convention
  -3.45; 46(8); legislation; refusal; Bank secrecy can stand in the way of assistance
  -1.25; 46(24); practice; timeframe; Requests for assistance are executed late and no time limits are set
  -1.85; 46(4); legislation; spontaneous; The law is silent on sending information without a request
  -2.85; 46(5); practice; spontaneous; Information received without a request is not kept confidential as a rule
  -1.45; 46(9)(b); legislation; non_coercive; Non-coercive assistance is not given in the absence of dual criminality
  -2.65; 46(9)(a)|46(9)(c); legislation; dual_criminality; Dual criminality is required for all assistance
  -1.95; 46(13); capacity; central_authority; The central authority has too few trained staff
  -2.65; 46(13)|46(14); institution; central_authority; The central authority and the languages accepted were not notified
  -2.55; 46(18); practice; general; Hearings by videoconference are not possible
  -3.05; 46(30); treaty; legal_basis; Few agreements give effect to mutual legal assistance
  -3.35; 46(10)|46(11)|46(12); legislation; general; Transfer of detained persons to give evidence is not regulated
  -2.35; 46; data; timeframe; Requests for assistance are not tracked, so that delays are unknown
  -1.50; 47; legislation; proceedings; The transfer of criminal proceedings has no basis in law
  -1.80; 48(1); practice; police_cooperation; Channels between law enforcement bodies are seldom used
  -2.50; 48(2); treaty; police_cooperation; Agreements between law enforcement bodies are few
  -1.50; 49; treaty; joint_investigation; No basis for joint investigative teams exists
  -1.80; 50(1); legislation; special_techniques; Special investigative techniques may not be used in corruption cases
  -2.30; 50(2)|50(3); treaty; special_techniques; No arrangement covers special techniques across borders
  -1.60; ; data; general; International cooperation is not monitored by figures
`);

/** What is praised in international cooperation. */
export const GOOD_PRACTICES_IV = points(`
  -2.1; 44(5); treaty; legal_basis; The Convention is taken as a basis for extradition and has been used
  -2.2; 44(9); practice; timeframe; A simplified procedure shortens extradition by consent
  -2.6; 44(17); practice; consultation; Talks are held before any extradition is refused
  -3.0; 44(11)|44(13); legislation; nationals; Foreign sentences on nationals can be enforced
  -2.4; 46(1); practice; general; Assistance is given widely and without a treaty
  -2.5; 46(4); practice; spontaneous; Information is sent to other States without waiting for a request
  -2.4; 46(9)(b); legislation; non_coercive; Non-coercive assistance needs no dual criminality
  -1.9; 46(13); institution; central_authority; A central authority with its own staff handles all requests
  -2.3; 46(24); practice; timeframe; Requests are tracked by deadlines in an electronic register
  -2.7; 46(26); practice; consultation; Requesting States may mend a request before it is refused
  -3.0; 46(23); practice; refusal; Refusals are always reasoned in writing
  -2.5; 46(18); practice; general; Witnesses abroad are regularly heard by videoconference
  -3.0; 45; treaty; sentenced_persons; Several agreements on the transfer of sentenced persons are applied
  -3.2; 47; practice; proceedings; Proceedings were transferred where that served justice
  -1.9; 48(1); practice; police_cooperation; Law enforcement bodies exchange information through a regional network
  -2.3; 49; practice; joint_investigation; Joint investigative teams were formed case by case
  -3.0; 50(1); legislation; special_techniques; Special techniques are regulated under the control of a judge
`);

/** What is merely stated of international cooperation. */
export const OBSERVATIONS_IV = points(`
  -1.6; 44; treaty; general; Extradition is based on treaties and on a law
  -2.2; 44(2); legislation; dual_criminality; Dual criminality is a condition of extradition
  -2.4; 45; treaty; sentenced_persons; Sentenced persons may be transferred under bilateral treaties
  -1.7; 46; treaty; general; Mutual legal assistance is governed by a law and by treaties
  -2.3; 46(13); institution; central_authority; The ministry of justice is the central authority
  -2.6; 48; practice; police_cooperation; The police are members of an international police organization
  -2.7; 50; legislation; special_techniques; Controlled delivery is provided for
`);
