/** Parts of an activity that a test may word otherwise. */
export interface ActivityParts {
  readonly id?: string;
  readonly attributes?: string;
  readonly title?: string;
  readonly reporter?: string;
  readonly status?: string;
  readonly more?: string;
}

/** An activity of the IATI standard 2.03 about made-up States. */
export const activityXml = ({
  id = '<iati-identifier>XX-TRIAL-1</iati-identifier>',
  attributes = 'default-currency="USD" xml:lang="en"',
  title = '<title><narrative>Training</narrative></title>',
  reporter = '<reporting-org ref="XX-TRIAL" type="10"><narrative>Agency of Brevania</narrative></reporting-org>',
  status = '<activity-status code="2"/>',
  more = '',
}: ActivityParts = {}): string => `<iati-activity ${attributes}>
  ${id}
  ${reporter}
  ${title}
  ${status}
  ${more}
</iati-activity>`;

export const iatiXml = (
  activities: readonly string[],
  { version = '2.03', prolog = '<?xml version="1.0"?>' } = {},
): string => `${prolog}\n<iati-activities version="${version}">\n${activities.join('\n')}\n</iati-activities>\n`;

/** An activity in which everything is there that the importer reads, and much that it does not. */
export const FULL_ACTIVITY = activityXml({
  id: '<iati-identifier>\n    XX-TRIAL-FULL\n  </iati-identifier>',
  attributes: 'default-currency="USD" xml:lang="fr" hierarchy="1"',
  title: `<title>
    <narrative>Formation de l’autorité centrale</narrative>
    <narrative xml:lang="es">Formación de la autoridad central</narrative>
    <narrative xml:lang="en">Training of the &amp;c. <![CDATA[central authority]]></narrative>
  </title>`,
  more: `
  <description type="2"><narrative>Objectif</narrative></description>
  <description type="1"><narrative>Aide à l’autorité</narrative></description>
  <participating-org role="4" type="21"><narrative>Someone</narrative></participating-org>
  <activity-date type="1" iso-date="2015-01-01"/>
  <activity-date type="2" iso-date="2015-02-01Z"/>
  <activity-date type="3" iso-date="2017-12-31"/>
  <recipient-country code="XA" percentage="60"/>
  <recipient-country code="XB" percentage="20"/>
  <recipient-region code="298" vocabulary="1" percentage="10"/>
  <recipient-region code="015" vocabulary="2" percentage="5"/>
  <recipient-region code="W" vocabulary="99" percentage="5"><narrative xml:lang="en">The west | of it</narrative></recipient-region>
  <sector code="15113" percentage="50"/>
  <sector vocabulary="2" code="151" percentage="50"/>
  <sector vocabulary="8" code="16.5" percentage="100"/>
  <sector vocabulary="99" code="OWN" percentage="100"/>
  <tag vocabulary="3" code="16.6"/>
  <tag vocabulary="99" code="other"/>
  <budget type="1"><period-start iso-date="2015-01-01"/><period-end iso-date="2015-12-31"/><value value-date="2015-01-01">1000</value></budget>
  <budget type="2"><period-start iso-date="2015-01-01"/><period-end iso-date="2015-12-31"/><value value-date="2015-01-01">1500.10</value></budget>
  <budget><period-start iso-date="2016-01-01"/><period-end iso-date="2016-12-31"/><value currency="USD" value-date="2016-01-01"> 500.20 </value></budget>
  <transaction><transaction-type code="2"/><transaction-date iso-date="2015-02-01"/><value value-date="2015-02-01">9999</value></transaction>
  <transaction><transaction-type code="3"/><transaction-date iso-date="2015-03-01"/><value value-date="2015-03-01">0.1</value></transaction>
  <transaction><transaction-type code="4"/><transaction-date iso-date="2015-04-01"/><value value-date="2015-04-01">0.2</value><recipient-country code="XC"/></transaction>
  <result type="1"><title><narrative>Not read</narrative></title><indicator measure="1"><title><narrative>Nor this</narrative></title></indicator></result>`,
});
