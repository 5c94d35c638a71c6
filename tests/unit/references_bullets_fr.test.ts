import { describe } from 'vitest';
import { phrasesTest } from './references_fixture.ts';

describe('French: whole bullets', () => {
  phrasesTest('fr', [
    [
      'Modifier l’article 17 du Code pénal de manière que la promesse soit punissable, comme l’exige l’article 15 de la Convention;',
      '15',
    ],
    ['Donner suite aux dispositions des articles 32, 33 et, le cas échéant, 37 de la Convention;', '32 33 37'],
    [
      'Conformément à l’article 46 et, en particulier, à son paragraphe 9, prêter une aide ne supposant pas de mesures coercitives;',
      '46(9)',
    ],
    [
      'Étendre l’infraction de blanchiment (art. 23-2-b) et conserver des statistiques sur les 23 affaires en cours;',
      '23(2)(b)',
    ],
    [
      'Prévoir la confiscation des instruments (art. 31, par 1, al. b)) et la gestion des biens (même article, par 3);',
      '31(1)(b) 31(3)',
    ],
    [
      'Aligner la définition de l’agent public de la loi no 2010-15 sur celle de la Convention et l’appliquer aux articles 15 et 16 de celle-ci;',
      '15 16',
    ],
    [
      'S’inspirer de la Convention sur la lutte contre la corruption d’agents publics étrangers, notamment de son article 2, pour établir la responsabilité des personnes morales (art. 26, par. 1);',
      '26(1)',
    ],
    ['Modifier les articles 15 et 25 de la loi relative à la Cour des comptes;', ''],
    ['Incriminer la corruption dans le secteur privé (art. 21 a) et b));', '21(a) 21(b)'],
    [
      'Accorder l’entraide en l’absence de double incrimination (alinéa b) du paragraphe 9 de l’article 46);',
      '46(9)(b)',
    ],
    [
      'Informer sans tarder l’État requérant (par. 24 de l’art. 46) et le consulter avant tout refus (par. 26 du même article);',
      '46(24) 46(26)',
    ],
    [
      'Envisager de réviser l’article 132-24 du Code pénal ainsi que l’article 30 de la Constitution afin d’assurer l’équilibre voulu par l’article 30, paragraphe 2;',
      '30(2)',
    ],
    [
      'Appliquer les articles premier à 4 de la loi no 31 et, en ce qui concerne le gel, l’article 31, paragraphes 1, 2 et, s’il y a lieu, 6;',
      '31(1) 31(2) 31(6)',
    ],
    [
      'Les articles 31 (confiscation), 32 (témoins) et 33 (lanceurs d’alerte): adopter les décrets d’application;',
      '31 32 33',
    ],
    [
      'Mettre en place des mesures de protection des personnes visées au paragraphe 4 de l’article 37 et à l’article 33 de la Convention des Nations Unies contre la corruption;',
      '37(4) 33',
    ],
    [
      'Considérer la Convention comme la base légale de l’extradition (art. 44, par. 5) et en aviser le Secrétaire général (art. 44, par. 6, al. a));',
      '44(5) 44(6)(a)',
    ],
    [
      'Ratifier la Convention des Nations Unies contre la criminalité transnationale organisée et tenir compte de ses articles 16 et 18;',
      '',
    ],
    ['Tenir compte de l’article 16 de la Convention de Palerme et de l’article 44 de la Convention de Mérida;', '44'],
    [
      'Fixer des sanctions tenant compte de la gravité des infractions (art. 30, par. 1), y compris la déchéance du droit d’exercer une fonction publique (par. 7, al. a) et b));',
      '30(1) 30(7)(a) 30(7)(b)',
    ],
    ['Réduire le délai de 18 à 24 mois qu’exige en moyenne l’exécution des demandes (art. 46, par. 24);', '46(24)'],
    [
      'En ce qui concerne les articles 36 et 38, doter le Bureau de ressources et renforcer son indépendance, conformément à la recommandation 37 de l’audit;',
      '36 38',
    ],
    ['Art. 15, let. a et b, et art. 16, ch. 1: viser la promesse;', '15(a) 15(b) 16(1)'],
    [
      'Faire en sorte que les éléments constitutifs énoncés aux articles 15, 17, 18 et 19 ainsi qu’à l’article 21 de la Convention soient repris;',
      '15 17 18 19 21',
    ],
    ['L’article 20 de ladite Convention devrait être examiné au regard de l’article 16 de la Constitution;', '20'],
    [
      'Envisager d’élargir la compétence (art. 42, par. 2 a), b) et d), et par. 4);',
      '42(2)(a) 42(2)(b) 42(2)(d) 42(4)',
    ],
    [
      'Prendre, en vertu des articles 43 à 50, toutes mesures utiles, notamment en matière d’enquêtes conjointes (art. 49);',
      '43 44 45 46 47 48 49 50',
    ],
    ['Prendre note de l’article 25 du décret no 2005-26 et des articles 36 et 37 de l’ordonnance précitée;', ''],
    [
      'Les autorités pourraient recourir à l’article 50 (par. 1 et 2), respectivement, pour les livraisons surveillées;',
      '50(1) 50(2)',
    ],
    [
      'Au titre du paragraphe 3 h), i) et j) de l’article 46, faciliter la comparution volontaire;',
      '46(3)(h) 46(3)(i) 46(3)(j)',
    ],
    [
      'Établir, sans préjudice de l’article 31 du Code de procédure pénale, la pleine application de l’article 31.7 et de l’article 40;',
      '31(7) 40',
    ],
    ['Abroger l’article 29 alinéa 2 du Code pénal relatif à la prescription (article 29 de la CNUCC);', '29'],
    [
      'Incriminer la participation à titre de complice (article 27 § 1) et la tentative (article 27 § 2);',
      '27(1) 27(2)',
    ],
    [
      'Encourager les nationaux à signaler les infractions (art. 39, par. 2, de la Convention), par le numéro vert 3939;',
      '39(2)',
    ],
    ['Adopter le projet de loi portant modification des articles 24, 25 et 26 du Code pénal;', ''],
    ['Veiller à ce que l’infraction visée à l’article 25, alinéa a, de la Convention couvre les menaces;', '25(a)'],
    [
      'Notifier au Secrétaire général l’autorité centrale et les langues acceptables (par. 13 et 14 de l’art. 46 de la Convention);',
      '46(13) 46(14)',
    ],
    [
      'Examiner si la disposition de l’article 35 suffit au regard de la Convention, laquelle prévoit à son article 35 la réparation du préjudice;',
      '35',
    ],
    [
      'S’agissant de l’extradition des nationaux, appliquer les paragraphes 11, 12 et, le cas échéant, 13 de l’article 44;',
      '44(11) 44(12) 44(13)',
    ],
    [
      'Veiller au respect du Pacte international relatif aux droits civils et politiques, dont l’article 14 garantit la présomption d’innocence, en incriminant l’enrichissement illicite (art. 20);',
      '20',
    ],
    ['Transposer les articles 18 a) et b), 19 et 22 de la Convention dans la loi no 19/2011;', '18(a) 18(b) 19 22'],
    [
      'Modifier les articles 177 et 179 du Code pénal en vue d’y inclure les éléments de l’article 15 a) et b) de la Convention;',
      '15(a) 15(b)',
    ],
    [
      'Mettre les dispositions de la loi en conformité avec les articles 16, par. 2, 18 et, au besoin, 20 de la Convention;',
      '16(2) 18 20',
    ],
    [
      'Concernant l’article 26, prévoir des sanctions pécuniaires (par. 4) et la responsabilité civile (par. 2);',
      '26(4) 26(2)',
    ],
    ['Revoir l’article 43 de la Constitution et l’article 30 de la Convention;', '30'],
    [
      'Compléter la liste figurant à l’article 23 de la loi no 14/005 au vu de l’article 23, paragraphe 2, alinéas a à c;',
      '23(2)(a) 23(2)(b) 23(2)(c)',
    ],
    ['La Convention de l’Union africaine, en son article 16, et la Convention, en son article 31;', '31'],
    ['Étendre la protection (art. 32 et 33) aux experts, aux victimes et, le cas échéant, à leurs proches;', '32 33'],
    ['Prévoir, conformément aux articles 44 (par. 17) et 46 (par. 26), l’obligation de consultation;', '44(17) 46(26)'],
    [
      'Envisager l’adoption des mesures prévues aux articles 45, 47 et 50, paragraphe 2, de la Convention contre la corruption;',
      '45 47 50(2)',
    ],
    ['Appliquer l’article 31 par. 3, et notamment mettre en place une agence dotée de 25 agents;', '31(3)'],
    [
      'Veiller à ce que l’article 38 de la loi no 2004-21, relative au blanchiment, et l’article 40 soient appliqués;',
      '40',
    ],
    [
      'Le paragraphe 1 a) de l’article 48 ainsi que le paragraphe 3 du même article devraient servir de base;',
      '48(1)(a) 48(3)',
    ],
  ]);
});
