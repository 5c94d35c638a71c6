import { describe } from 'vitest';
import { phrasesTest } from './references_fixture.ts';

// What is put into a list, which of two instruments a reference is of, and the shortest ways of writing.

describe('English: lists, instruments, short forms', () => {
  phrasesTest('en', [
    ['articles 32, 33 and, where relevant, 37', '32 33 37'],
    ['articles 32 and 33 and, where relevant, article 37', '32 33 37'],
    ['articles 15, 16 and possibly 18 of the Convention', '15 16 18'],
    ['articles 15, 16 and, in practice, 20 cases', '15 16'],
    ['articles 15, 16, in particular 17', '15 16 17'],
    ['articles 15 and 16, respectively, of the Convention', '15 16'],
    ['articles 15 and/or 16', '15 16'],
    ['article 46, including its paragraphs 9 (b) and 13', '46(9)(b) 46(13)'],
    ['article 46 and, in particular, paragraph 9 thereof', '46(9)'],
    ['article 46 and article 46, paragraph 9', '46 46(9)'],
    ['article 46 and, in particular, article 48', '46 48'],
    ['art. 23 (1)(b)(ii)/(2)(c)', '23(1)(b) 23(2)(c)'],
    ['31 (1) (confiscation), (2) (freezing)', '31(1) 31(2)'],
    ['Article 31 (1) (confiscation), (2) (freezing, seizure)', '31(1) 31(2)'],
    ['articles 34 (consequences) and 41', '34 41'],
    ['articles 15 and 16 (cases and statistics) and 20 cases', '15 16'],
    ['article 15 and article 25 of the Criminal Code', '15'],
    ['article 15 of the Criminal Code and article 25', '25'],
    ['article 12 and article 13 of the Convention', '12 13'],
    ['article 30, paragraph 2, and paragraph 3 of article 31 of the Constitution', '30(2)'],
    ['articles 15 and 25 of the Criminal Code', ''],
    ['Criminal Code, article 15 and article 25', ''],
    ['the Act, whose article 20 is unclear', ''],
    ['the Convention, whose article 5 requires policies', '5'],
    ['the Convention against Transnational Organized Crime, in particular its article 18', ''],
    ['the Criminal Code and article 20 thereof', ''],
    ['the United Nations Convention against Corruption (art. 5)', ''],
    ['the Convention against Corruption (art. 46)', '46'],
    ['section 46 of the Convention', ''],
    ['article 46, paragraph 9, subparagraph (b)', '46(9)(b)'],
    ['art. 46, para. 9, sub-para. (b)', '46(9)(b)'],
    ['art. 46, para. 9, lit. b', '46(9)(b)'],
    ['Art 46 para 9 b', '46(9)(b)'],
    ['Article 46§9', '46(9)'],
    ['art. 46 paras. 9 b) and c)', '46(9)(b) 46(9)(c)'],
    ['Ensure that article 31 applies to all officials', '31'],
  ]);
});

describe('French: lists, instruments, short forms', () => {
  phrasesTest('fr', [
    ['articles 32, 33 et, le cas échéant, 37', '32 33 37'],
    ['articles 32, 33 et, s’il y a lieu, 37', '32 33 37'],
    ['articles 15, 16, notamment 17', '15 16 17'],
    ['articles 15 et 16 respectivement de la Convention', '15 16'],
    ['article 46 et, en particulier, au paragraphe 9', '46(9)'],
    ['l’article 46, notamment ses paragraphes 9 et 13', '46(9) 46(13)'],
    ['articles 34 (conséquences d’actes de corruption) et 41', '34 41'],
    ['art. 31 (1) (confiscation), (2) (gel)', '31(1) 31(2)'],
    ['l’article 15 et l’article 25 du Code pénal', '15'],
    ['la Convention et les articles 15 et 16 de celle-ci', '15 16'],
    ['la loi anticorruption et les articles 15 et 16 de celle-ci', ''],
    ['la Convention sur la lutte contre la corruption, notamment de son article 20', ''],
    ['la Convention contre la criminalité transnationale organisée (art. 18)', ''],
    ['le Pacte, dont l’article 20', '20'],
    ['l’article 20 du Pacte international', ''],
    ['art. 23-2-b', '23(2)(b)'],
    ['art. 46-9-b) et c)', '46(9)(b) 46(9)(c)'],
    ['l’article 32-1', ''],
    ['(art. 31, par 2)', '31(2)'],
    ['(art. 31 par 2 et 3)', '31(2) 31(3)'],
    ['sanctionné, art. 31, par 2 ans de prison', '31'],
    ['art. 16, ch. 1', '16(1)'],
  ]);
});

describe('Spanish: lists, instruments, short forms', () => {
  phrasesTest('es', [
    ['artículos 32, 33 y, cuando proceda, 37', '32 33 37'],
    ['artículos 15, 16 y, en particular, 17 de la Convención', '15 16 17'],
    ['artículo 46 y, en particular, en su párrafo 9', '46(9)'],
    ['artículo 46, incluidos sus párrafos 9 y 13', '46(9) 46(13)'],
    ['artículos 34 (consecuencias de los actos) y 41', '34 41'],
    ['artículo 30 de la Convención y del artículo 58 de la Constitución', '30'],
    ['artículo 30 y del artículo 58 de la Constitución', '30'],
    ['la Convención y los artículos 15 y 16 de la misma', '15 16'],
    ['la Ley y los artículos 15 y 16 de la misma', ''],
    ['la Convención contra la Delincuencia Organizada Transnacional (art. 18)', ''],
    ['el artículo 20 del Pacto Internacional', ''],
    ['art. 46, num. 9, lit. b', '46(9)(b)'],
    ['art. 46, núm. 9', '46(9)'],
    ['Ley núm. 9, art. 46 de la Convención', '46'],
    ['art. 46.9 b)', '46(9)(b)'],
    ['apartado 9 b) del artículo 46', '46(9)(b)'],
    ['inciso b del párrafo 9 del artículo 46', '46(9)(b)'],
    ['inciso b del párrafo 9', '46(9)(b)', '46'],
  ]);
});

describe('Russian: lists, instruments, short forms', () => {
  phrasesTest('ru', [
    ['статьи 32, 33 и, в соответствующих случаях, 37', '32 33 37'],
    ['статьями 15, 16 и, в частности, 17 Конвенции', '15 16 17'],
    ['статьи 15 и 16 соответственно', '15 16'],
    ['статья 46 и, в частности, пункт 9', '46(9)'],
    ['статье 46, включая ее пункты 9 и 13', '46(9) 46(13)'],
    ['статьи 34 (последствия) и 41', '34 41'],
    ['статья 15 и статья 25 Уголовного кодекса', '15'],
    ['статья 16 Конвенции ОБСЕ', ''],
    ['статья 16 Конвенции ООН против коррупции', '16'],
    ['Конвенция против транснациональной организованной преступности (статья 18)', ''],
    ['статьей 20 Международного пакта о гражданских правах', ''],
    ['ст. 46, п. 9 (b)', '46(9)(b)'],
    ['п. 9 b) ст. 46', '46(9)(b)'],
    ['часть 2 статьи 23 Конвенции', '23(2)'],
    ['часть вторая статьи 23 Конвенции', '23(2)'],
    ['ч. 2 ст. 23 Конвенции', '23(2)'],
    ['часть 2 статьи 23', '23'],
    ['часть 2 статьи 23 Закона', ''],
    ['часть 2', '23', '23'],
  ]);
});

describe('Chinese: lists, instruments, short forms', () => {
  phrasesTest('zh', [
    ['第三十二条、第三十三条以及（在相关情况下）第三十七条', '32 33 37'],
    ['第四十六条，特别是第九款', '46(9)'],
    ['第四十六条，包括其第九款和第十三款', '46(9) 46(13)'],
    ['第四十六条，特别是第四十八条', '46 48'],
    ['第三十四条（腐败行为的后果）和第四十一条', '34 41'],
    ['《公民权利和政治权利国际公约》第二十条', ''],
    ['《联合国打击跨国有组织犯罪公约》第十八条', ''],
    ['《打击跨国有组织犯罪公约》第十八条和《反腐败公约》第四十六条', '46'],
    ['《公约》第五条', '5'],
    ['《联合国反腐败公约》第五条', '5'],
    ['《反腐败公约》第五条', '5'],
    ['《非洲联盟预防和打击腐败公约》第二十条', ''],
    ['《美洲反腐败公约》第二十条', ''],
    ['46条9款b项', '46(9)(b)'],
    ['46条第9款', '46(9)'],
    ['该法共46条', ''],
    ['该法共46条9款', ''],
  ]);
});

describe('Arabic: lists, instruments, short forms', () => {
  phrasesTest('ar', [
    ['المواد ٣٢ و٣٣، وعند الاقتضاء، ٣٧', '32 33 37'],
    ['المواد ١٥ و١٦، ولا سيما ١٧، من الاتفاقية', '15 16 17'],
    ['المادة ٤٦، ولا سيما الفقرة ٩', '46(9)'],
    ['المادة ٤٦، بما في ذلك الفقرتان ٩ و١٣ منها', '46(9) 46(13)'],
    ['المادتان ٣٤ (عواقب أفعال الفساد) و٤١', '34 41'],
    ['المادة ١٥ والمادة ٢٥ من قانون العقوبات', '15'],
    ['القانون، ولا سيما المادة ٢٠ منه', ''],
    ['الاتفاقية، ولا سيما المادة ٢٠ منها', '20'],
    ['المادة ٢٠ من العهد الدولي', ''],
    ['اتفاقية مكافحة الجريمة المنظمة (المادة ١٨)', ''],
    ['م ٤٦/٩/ب', '46(9)(b)'],
    ['المادة ٤٦(٩)(ب)', '46(9)(b)'],
    ['المادة (٤٦)', '46'],
    ['المادة 46 فقرة 9 بند (ب)', '46(9)(b)'],
    ['المادتان ١٥ و١٦ على التوالي', '15 16'],
  ]);
});
