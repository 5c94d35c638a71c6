import { points } from './points.ts';

/** What is found wanting in criminalization and law enforcement. */
export const CHALLENGES_III = points(`
  -1.5; 15; legislation; ; The promise of an undue advantage is not covered
  -1.6; 15|16(1); legislation; ; The definition of a public official is narrow
  -0.7; 16(1)|16(2); legislation; ; Bribery of foreign public officials is not an offence
  -2.4; 17; legislation; ; Real property is not an object of embezzlement
  -0.9; 18; legislation; ; Trading in influence is covered in part only
  -1.8; 19; legislation; ; Abuse of functions requires damage
  -0.8; 20; legislation; ; Illicit enrichment was considered but is not an offence
  -0.8; 21; legislation; ; Bribery in the private sector is not an offence
  -2.6; 22; legislation; ; Embezzlement in the private sector is covered in part only
  -1.4; 23(2)(b); legislation; ; The list of predicate offences is incomplete
  -2.0; 23(1)(b); legislation; ; Conspiracy to launder proceeds is not covered
  -2.9; 24; legislation; ; Continued retention of proceeds is not covered
  -1.7; 25(a); legislation; ; Promises made to influence testimony are not covered
  -0.7; 26; legislation; ; Legal persons are not liable for all offences
  -2.1; 26(4); data; ; Fines for legal persons are too low to deter
  -2.7; 27(2); legislation; ; Attempt is not punishable for all offences
  -1.9; 29; legislation; ; Limitation periods are short
  -1.5; 30(2); practice; ; Immunities delay investigations
  -2.2; 30(7); legislation; ; Persons convicted are not barred from office
  -2.5; 30(3)|30(5); practice; ; No guidelines exist on discretion in prosecution
  -1.5; 31(1); legislation; ; Confiscation does not extend to value or to instruments
  -1.5; 31(3); institution; ; No body administers seized property
  -0.9; 32; legislation; ; Witnesses and experts are not protected by a programme
  -0.4; 33; legislation; ; Persons who report corruption are not protected by law
  -2.7; 34; legislation; ; Contracts obtained by corruption stay valid
  -2.8; 35; practice; ; Victims seldom obtain compensation
  -1.1; 36; capacity; ; The specialized body has too few staff and means
  -2.2; 36; institution; ; The independence of the specialized body is not secured by law
  -2.2; 37; legislation; ; Persons who cooperate cannot have their sentence reduced
  -2.0; 38; practice; ; National authorities exchange too little information
  -2.4; 39; practice; ; The private sector is not encouraged to report
  -2.5; 40; legislation; ; Bank secrecy is lifted only after long procedures
  -3.4; 41; legislation; ; Foreign convictions are not taken into account
  -2.3; 42(2); legislation; ; Jurisdiction over offences by nationals abroad is limited
  -1.7; ; data; ; Figures on corruption cases are not collected in one place
`);

/** What is praised in criminalization and law enforcement. */
export const GOOD_PRACTICES_III = points(`
  -2.2; 15; legislation; ; Bribery provisions are broad and cover third parties
  -2.8; 17; practice; ; Embezzlement is prosecuted at all levels
  -2.7; 20; legislation; ; Illicit enrichment is an offence and is applied
  -1.8; 23; legislation; ; Every offence may be a predicate offence
  -2.4; 26; legislation; ; Liability of legal persons is wide
  -2.5; 29; legislation; ; Limitation is suspended while a suspect evades justice
  -2.3; 30; practice; ; Prosecutors specialized in corruption work in teams
  -1.7; 31; institution; ; An office traces and administers assets
  -2.2; 32; practice; ; A witness protection programme is in operation
  -2.4; 33; legislation; ; A law protects persons who report
  -1.4; 36; institution; ; A specialized body has wide powers and a budget of its own
  -2.0; 38; practice; ; Authorities cooperate under written agreements
  -2.4; 39; practice; ; Hotlines and awareness programmes reach the private sector
  -2.9; 40; legislation; ; Bank records can be obtained within days
`);

/** What is merely stated of criminalization and law enforcement. */
export const OBSERVATIONS_III = points(`
  -0.9; 15; legislation; ; Active and passive bribery are offences
  -1.8; 17; legislation; ; Embezzlement by public officials is an offence
  -2.0; 19; legislation; ; Abuse of functions is an offence
  -1.4; 23; legislation; ; Money-laundering is an offence
  -2.1; 25; legislation; ; Obstruction of justice is an offence
  -1.9; 26; legislation; ; Legal persons may be held liable
  -2.4; 31; legislation; ; Freezing, seizure and confiscation are regulated
  -1.7; 36; institution; ; An anti-corruption body and a prosecution service exist
  -3.0; 42; legislation; ; Jurisdiction is based on territory
`);
