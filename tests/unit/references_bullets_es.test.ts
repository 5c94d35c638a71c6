import { describe } from 'vitest';
import { phrasesTest } from './references_fixture.ts';

describe('Spanish: whole bullets', () => {
  phrasesTest('es', [
    [
      'Modificar el artículo 17 del Código Penal a fin de tipificar la promesa, de conformidad con el artículo 15 de la Convención;',
      '15',
    ],
    ['Dar efecto a los artículos 34 (consecuencias de los actos de corrupción) y 41 (antecedentes penales);', '34 41'],
    [
      'Examinar las inmunidades a la luz del artículo 30, párrafos 1 y 2, y del artículo 58 de la Constitución;',
      '30(1) 30(2)',
    ],
    ['Aplicar lo dispuesto en los artículos 32, 33 y, cuando proceda, 37 de la Convención;', '32 33 37'],
    ['Prestar asistencia que no entrañe medidas coercitivas (art. 46, núm. 9, lit. b);', '46(9)(b)'],
    [
      'Prestar asistencia con arreglo al inciso b del párrafo 9 del artículo 46 y responder sin demora (párr. 24);',
      '46(9)(b) 46(24)',
    ],
    ['Prestar la asistencia prevista en el apartado 9 b) del artículo 46;', '46(9)(b)'],
    [
      'Notificar al Secretario General la autoridad central (art. 46.13) y los idiomas aceptables (art. 46.14);',
      '46(13) 46(14)',
    ],
    [
      'Ampliar los delitos determinantes (art. 23, párrs. 2 a), b) y c)) a los previstos en los artículos 15 a 25 de la Convención;',
      '23(2)(a) 23(2)(b) 23(2)(c) 15 16 17 18 19 20 21 22 23 24 25',
    ],
    ['Conforme al artículo 46 y, en particular, a su párrafo 26, consultar al Estado requirente;', '46(26)'],
    ['Derogar los artículos 15 y 25 de la Ley núm. 30/2002, así como el artículo 36 del Decreto Supremo 46;', ''],
    [
      'Considerar el artículo 14 del Pacto Internacional de Derechos Civiles y Políticos al tipificar el enriquecimiento ilícito (art. 20);',
      '20',
    ],
    [
      'Utilizar como base jurídica la Convención contra la Delincuencia Organizada Transnacional (art. 18) y la Convención contra la Corrupción (art. 46);',
      '46',
    ],
    [
      'Velar por que la responsabilidad de las personas jurídicas (artículo 26, numerales 1, 2 y 4) no dependa de la condena;',
      '26(1) 26(2) 26(4)',
    ],
    [
      'Artículo 31, párrafo 1, apartados a) y b), y párrafo 3: crear una oficina de gestión de activos;',
      '31(1)(a) 31(1)(b) 31(3)',
    ],
    [
      'Eliminar la exigencia de perjuicio en los artículos 17 y 22, respectivamente, y revisar el artículo 432 del Código Penal;',
      '17 22',
    ],
    [
      'Proteger a los testigos (art. 32), los denunciantes (art. 33) y los colaboradores (art. 37.4) con arreglo a la Ley 29.542;',
      '32 33 37(4)',
    ],
    ['Reducir el plazo de 15 a 18 meses que tarda la ejecución de las solicitudes (art. 46, párr. 24);', '46(24)'],
    ['Seguir la recomendación 33 del grupo de expertos y el objetivo 16 de la Agenda 2030;', ''],
    [
      'Considerar la posibilidad de enmendar el artículo 20 de la Ley de Declaración Jurada para cumplir plenamente el artículo 20;',
      '20',
    ],
    [
      'Velar por que se aplique el artículo 44 (párrs. 1 y 4), el artículo 45 y el artículo 47 de la Convención de las Naciones Unidas contra la Corrupción;',
      '44(1) 44(4) 45 47',
    ],
    [
      'Los artículos 15 y 16 de esta prevén la figura del beneficio indebido, que la ley no recoge; ajustarla a la Convención;',
      '15 16',
    ],
    [
      'Adoptar las medidas que sean necesarias, de conformidad con los párrafos 4, 5 y, en su caso, 6 del artículo 31;',
      '31(4) 31(5) 31(6)',
    ],
    [
      'Establecer la jurisdicción sobre los delitos cometidos contra nacionales (art. 42, párr. 2, inc. a) y apátridas (ibid., inc. b);',
      '42(2)(a) 42(2)(b)',
    ],
    [
      'Tipificar la tentativa y la preparación (art. 27, párrs. 2 y 3) en los artículos 27 y 28 del Código;',
      '27(2) 27(3)',
    ],
    [
      'Seguir impartiendo capacitación a los 36 fiscales de la unidad creada por el artículo 36 de la Ley Orgánica;',
      '',
    ],
    [
      'Considerar la tipificación del tráfico de influencias (art. 18 a) y b)) y del abuso de funciones (art. 19);',
      '18(a) 18(b) 19',
    ],
    ['En relación con el artículo 25, apartado a), de la Convención, incluir las amenazas;', '25(a)'],
    [
      'El artículo 23.1.b).i de la Convención debería recogerse en el artículo 23 de la Ley contra el Lavado de Dinero;',
      '23(1)(b)',
    ],
    [
      'Armonizar los artículos 43 a 46 de la Ley de Extradición con el artículo 44, en especial los párrafos 8, 9 y 17;',
      '44(8) 44(9) 44(17)',
    ],
    [
      'Artículos 48, párrafo 1, apartados a) a c), 49 y 50, párrafo 1: intensificar la cooperación;',
      '48(1)(a) 48(1)(b) 48(1)(c) 49 50(1)',
    ],
    [
      'Permitir el uso de la videoconferencia (párr. 18 del art. 46) y la entrega vigilada (art. 50, párr. 1);',
      '46(18) 50(1)',
    ],
    [
      'La Convención Interamericana contra la Corrupción, en su artículo XIII, y la Convención de las Naciones Unidas, en su artículo 44, sirven de base;',
      '44',
    ],
    ['Levantar el secreto bancario según los artículos 31 (7) y 40 de la CNUCC;', '31(7) 40'],
    [
      'Prolongar el plazo de prescripción (artículo 29), sin perjuicio de lo previsto en el artículo 29 de la Constitución Política;',
      '29',
    ],
    [
      'Fomentar la participación de la sociedad civil (artículo 13 de la Convención) y la cooperación con el sector privado (artículos 38 y 39);',
      '13 38 39',
    ],
    ['Examinar si el artículo 19 del Código, que castiga el abuso de autoridad, abarca las omisiones;', ''],
    [
      'Permitir la transmisión espontánea de información (artículo 46, párrafos 4 y 5) y el traslado de detenidos (párrafos 10 a 12);',
      '46(4) 46(5) 46(10) 46(11) 46(12)',
    ],
    [
      'Considerar la conveniencia de celebrar acuerdos sobre las materias de los arts. 45, 47 y 49, incluido en el marco del art. 48, párr. 2;',
      '45 47 49 48(2)',
    ],
    ['Art. 30, párr. 7, letra b): inhabilitar a los directivos de las empresas del Estado por 10 años;', '30(7)(b)'],
    [
      'Reformar los artículos 254 y 255 del Código Penal para cumplir lo previsto en el artículo 15, apartados a) y b), de la Convención;',
      '15(a) 15(b)',
    ],
    ['Velar por la aplicación de los artículos 15 a 19 y, según proceda, 21 y 22;', '15 16 17 18 19 21 22'],
    ['Respecto del artículo 46, garantizar la consulta (párrafo 26) y la motivación (párrafo 23);', '46(26) 46(23)'],
    [
      'Tener en cuenta la Convención Interamericana contra la Corrupción, en particular su artículo 20, y la Convención, en particular su artículo 44;',
      '44',
    ],
    [
      'Adoptar el proyecto de ley sobre los denunciantes (arts. 32 y 33) y la reforma del artículo 37 de la Ley de Amparo;',
      '32 33',
    ],
    ['Considerar la ampliación del artículo 42 (2) a), b) y d) a los apátridas;', '42(2)(a) 42(2)(b) 42(2)(d)'],
    ['Los artículos 30 (párrafos 2 y 3), 31 (párrafo 7) y 40 requieren medidas legislativas;', '30(2) 30(3) 31(7) 40'],
    ['Aplicar el artículo 26, núms. 1 a 4, de la Convención;', '26(1) 26(2) 26(3) 26(4)'],
    ['Derogar el artículo 26 de la Ley y el artículo 30 del Código de Procedimiento Penal;', ''],
    ['De conformidad con el artículo 50 y la recomendación 31 del GAFI, regular las entregas vigiladas;', '50'],
    ['El párrafo 1, inciso a), del artículo 31 y el artículo 35 de la Convención;', '31(1)(a) 35'],
  ]);
});
