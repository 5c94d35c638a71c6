import { describe } from 'vitest';
import { phrasesTest } from './references_fixture.ts';

describe('English: whole bullets', () => {
  phrasesTest('en', [
    [
      'Amend section 17 of the Prevention of Corruption Act so that the promise of a bribe is punishable, as article 15 requires, and raise the fines in section 24;',
      '15',
    ],
    [
      'Adopt comprehensive measures of protection in line with articles 32, 33 and, where relevant, 37, paragraph 4, of the Convention;',
      '32 33 37(4)',
    ],
    [
      'Continue the work on the bill referred to as the Integrity (Amendment) Bill No. 31 of 2014, with a view to implementing articles 33 and, in particular, 36;',
      '33 36',
    ],
    [
      'Ensure that conversion, transfer and concealment are covered for all predicate offences (art. 23 (1)(a)(i) and (ii), (1)(b)(i)/(2)(c));',
      '23(1)(a) 23(1)(b) 23(2)(c)',
    ],
    [
      'Establish rules on value-based confiscation (art. 31 (1) (confiscation), (2) (tracing) and (3) (administration of frozen property));',
      '31(1) 31(2) 31(3)',
    ],
    ['Apply article 15 and article 25 of the Criminal Code in all cases of bribery;', '15'],
    ['Give effect to article 15 of the Convention by amending article 25 of the Criminal Code;', '15'],
    [
      'Consider, in the light of article 14 of the International Covenant on Civil and Political Rights, the criminalization of illicit enrichment (art. 20);',
      '20',
    ],
    [
      'Render non-coercive assistance in the absence of dual criminality (article 46, paragraph 9, subparagraph (b));',
      '46(9)(b)',
    ],
    [
      'Expedite execution of requests and inform the requesting State of the reasons for any delay (art. 46, paras. 24 and, where relevant, 25);',
      '46(24) 46(25)',
    ],
    ['Consult before refusing or postponing assistance, as required by Article 46§26 of UNCAC;', '46(26)'],
    [
      'Specify in the Extradition Act (cap. 17) that the Convention may be the legal basis for extradition (Art 44 para 5), and notify the Secretary-General accordingly (Art 44 para 6 a);',
      '44(5) 44(6)(a)',
    ],
    [
      'Provide for the liability of legal persons for participation, in accordance with articles 26 and 27 of the Convention, respectively, and repeal section 46 of the Companies Act 2006;',
      '26 27',
    ],
    [
      'Police-to-police cooperation through INTERPOL and the Egmont Group of 139 financial intelligence units was commended (article 48, paragraph 1, subparagraphs (a) to (c));',
      '48(1)(a) 48(1)(b) 48(1)(c)',
    ],
    [
      'Strengthen the protection afforded to witnesses (art. 32), reporting persons (art. 33) and cooperating offenders (art. 37 (4));',
      '32 33 37(4)',
    ],
    ['Articles 15, 16 (paragraph 1) and 21: delete the requirement of a breach of duty;', '15 16(1) 21'],
    [
      'Pursue efforts to conclude treaties under article 18 of the United Nations Convention against Transnational Organized Crime and article 46 of the Convention against Corruption;',
      '46',
    ],
    [
      'The Convention against Transnational Organized Crime, in particular its article 16, has been used as a basis for extradition; use this Convention likewise (art. 44);',
      '44',
    ],
    ['Amend rules 21 and 30 of the Rules of Court and order 46 of the Supreme Court Rules;', ''],
    [
      'Take measures under subparagraph (b) of paragraph 2 of article 12 and articles 20 to 22 of the Convention;',
      '12(2)(b) 20 21 22',
    ],
    [
      'Extend jurisdiction to offences committed against nationals (art. 42, para. 2 (a)) and by stateless persons with habitual residence (ibid., para. 2 (b));',
      '42(2)(a) 42(2)(b)',
    ],
    [
      'Lengthen the limitation period of 15 years laid down in article 29 of the Penal Code and suspend it where the offender has evaded justice, as foreseen in article 29 of the Convention;',
      '29',
    ],
    [
      'Shorten the time taken, which in 2013 was between 18 and 24 months, to execute requests pursuant to article 46, especially its paragraph 24;',
      '46(24)',
    ],
    [
      'Article 31, paragraphs 1 to 3, 5 and 7, and article 40: consider non-conviction-based confiscation;',
      '31(1) 31(2) 31(3) 31(5) 31(7) 40',
    ],
    [
      'Amend sections 23, 25 and 31 of the Act, and adopt regulations under article 36 of the Constitution, to give the Commission independence;',
      '',
    ],
    [
      'Allow for the use of special investigative techniques at the international level (art. 50 (2), (3));',
      '50(2) 50(3)',
    ],
    ['Consider amending paragraphs (1)(c) and (d) of article 25 of Law No. 35/2009;', ''],
    [
      'Adopt the draft law on mutual legal assistance, including provisions on paragraphs 15 (a)–(f), 16 and 19 of article 46;',
      '46(15)(a) 46(15)(b) 46(15)(c) 46(15)(d) 46(15)(e) 46(15)(f) 46(16) 46(19)',
    ],
    [
      'Consider the possibility of transferring proceedings (art. 47) and of transferring persons (art. 45 UNCAC), by bilateral or multilateral agreement with the 28 States of the region;',
      '47 45',
    ],
    [
      'In relation to article 30, review the balance between immunities and effective prosecution (para. 2), discretionary powers (para. 3) and release pending trial (para. 4);',
      '30(2) 30(3) 30(4)',
    ],
    [
      'Introduce sanctions that take into account the gravity of the offences established under arts. 15 to 19 and 21–25;',
      '15 16 17 18 19 21 22 23 24 25',
    ],
    [
      'Clarify the scope of “public function” (art. 2 of the Convention) for the purposes of articles 15 and 16;',
      '2 15 16',
    ],
    [
      'Make use of resolution 3/1, paragraph 30, and of the terms of reference, paragraph 44, in planning the next review;',
      '',
    ],
    ['Art. 46, paras. 9 b) and c): provide assistance on a wider scope;', '46(9)(b) 46(9)(c)'],
    ['Art. 46, para. 9, lit. b: amend the Mutual Assistance Act, s. 18 (2) (b);', '46(9)(b)'],
    ['Sub-para (c) of para 2 of art 23: include offences committed abroad;', '23(2)(c)'],
    [
      'Criminalize the bribery of foreign public officials (art. 16), both active (para. 1) and passive (para. 2);',
      '16(1) 16(2)',
    ],
    [
      'Consider adopting the measures described in articles 18, 19 and 20, as well as (to the extent possible) 22 of the Convention;',
      '18 19 20 22',
    ],
    [
      'Ensure that the freezing orders issued under article 31 of the Code of Criminal Procedure meet the standards of article 31, paragraph 2, of UNCAC;',
      '31(2)',
    ],
    [
      'Review the definition in the Code, whose article 17 covers immovable property only, in order to implement article 17 fully;',
      '17',
    ],
    ['Consider whether section 23 (2) (c) of the Act meets the requirement of article 23 (2) (c);', '23(2)(c)'],
    [
      'The offences set out in the Convention (arts. 15 to 25) should be extraditable under article 44, notably paragraphs 1, 4 and 7;',
      '15 16 17 18 19 20 21 22 23 24 25 44(1) 44(4) 44(7)',
    ],
    ['Adopt, pursuant to articles 32 and, where applicable, 33 of the Convention, the bill of 15 May 2012;', '32 33'],
    [
      'Bring the definition in article 4 of Law 190/2012 into line with articles 2 (a) and 15 of the Convention;',
      '2(a) 15',
    ],
    [
      'Enact the Whistle-Blower Bill (article 33), the Witness Protection Bill (article 32) and the Mutual Assistance Bill (article 46);',
      '33 32 46',
    ],
    [
      'With regard to article 16, include officials of public international organizations (paras. 1 and 2);',
      '16(1) 16(2)',
    ],
    [
      'Ensure consistency between article 23, paragraph 1 (b) (ii), of the Convention and articles 27 and 28 of the Penal Code;',
      '23(1)(b)',
    ],
    [
      'Establish in accordance with article 26, paragraphs 1–4, the liability of legal persons and amend section 26;',
      '26(1) 26(2) 26(3) 26(4)',
    ],
    [
      'Provide for confiscation of property of equivalent value (art. 31, para. 1 (a)), and of mixed property (ibid., paras. 5 and 6);',
      '31(1)(a) 31(5) 31(6)',
    ],
    ['Amend the Act, in particular sections 15, 16 and 17 thereof, to comply with article 17;', '17'],
    [
      'Article 44, paras. 8 and 9, and art. 46, paras. 7, 8, and 9 (a) to (c);',
      '44(8) 44(9) 46(7) 46(8) 46(9)(a) 46(9)(b) 46(9)(c)',
    ],
    [
      'The 36 prosecutors of the unit need training on articles 48 (law enforcement cooperation), 49 (joint investigations) and 50 (special investigative techniques);',
      '48 49 50',
    ],
    [
      'Make use of the European Convention on Extradition (art. 18) and of bilateral treaties (art. 44, para. 18);',
      '44(18)',
    ],
    [
      'Consider criminalizing illicit enrichment (art. 20) and abuse of functions (art. 19), subject to article 30 of the Constitution;',
      '20 19',
    ],
    [
      'Assess the application of article 46 (9), especially subparagraph (b), and article 46 (3), including (j) and (k);',
      '46(9)(b) 46(3)(j) 46(3)(k)',
    ],
  ]);
});
