/**
 * Agency sentences (invented) in which a greedy parser goes wrong first, and what must come out: `dependent:relation>head` of the
 * words that matter. A model need not read them all; `english-trees.test.ts` says how many.
 */
// biome-ignore format: one case a line
export const CASES: readonly (readonly [text: string, relations: string])[] = [
  // Finite verb or participle.
  ['Syrian rebels clashed with the army near the border.', 'rebels:nsubj>clashed clashed:root>ROOT army:obl>clashed'],
  ['Soldiers wounded in the blast were flown to the capital.', 'wounded:acl>Soldiers Soldiers:nsubj:pass>flown flown:root>ROOT'],
  ['Gunmen armed with rifles attacked a bus carrying pilgrims.', 'armed:acl>Gunmen attacked:root>ROOT carrying:acl>bus pilgrims:obj>carrying'],
  ['The militia freed the hostages captured last week.', 'freed:root>ROOT hostages:obj>freed captured:acl>hostages'],
  ['Peruvian police arrested two men accused of smuggling.', 'police:nsubj>arrested men:obj>arrested accused:acl>men'],
  ['Troops loyal to the president shelled the town held by insurgents.', 'Troops:nsubj>shelled town:obj>shelled held:acl>town insurgents:obl>held'],
  // Clauses joined, nouns joined.
  ['Protesters closed the road and the union urged the government to resign.', 'urged:conj>closed union:nsubj>urged government:obj>urged resign:xcomp>urged'],
  ['The minister and the general signed the accord.', 'general:conj>minister minister:nsubj>signed accord:obj>signed'],
  ['The rebels attacked the base and killed six soldiers.', 'killed:conj>attacked base:obj>attacked soldiers:obj>killed'],
  ['Kenya expelled the envoy and Uganda recalled its ambassador.', 'recalled:conj>expelled Uganda:nsubj>recalled ambassador:obj>recalled'],
  ['The president condemned the raid and the killing of the monks.', 'raid:obj>condemned killing:conj>raid monks:nmod>killing'],
  ['France and Spain agreed to share intelligence.', 'Spain:conj>France France:nsubj>agreed share:xcomp>agreed'],
  // Relative clauses.
  ['The general, whom the rebels had kidnapped, was released.', 'whom:obj>kidnapped rebels:nsubj>kidnapped kidnapped:acl:relcl>general general:nsubj:pass>released'],
  ['The militia, which controls the port, rejected the offer.', 'which:nsubj>controls controls:acl:relcl>militia militia:nsubj>rejected'],
  ['The lawyer, whose brother was jailed, criticised the court.', 'whose:nmod:poss>brother brother:nsubj:pass>jailed jailed:acl:relcl>lawyer lawyer:nsubj>criticised'],
  ['The men who bombed the embassy fled to the mountains.', 'who:nsubj>bombed bombed:acl:relcl>men men:nsubj>fled'],
  // "that" after a verb of saying, and as a pronoun.
  ['The ministry said that the army had withdrawn from the valley.', 'that:mark>withdrawn withdrawn:ccomp>said'],
  ['Officials warned that rebels would attack the city.', 'that:mark>attack rebels:nsubj>attack attack:ccomp>warned'],
  ['Moscow denied that its jets bombed the hospital.', 'that:mark>bombed jets:nsubj>bombed bombed:ccomp>denied'],
  ['The weapons that the group bought were seized.', 'that:obj>bought bought:acl:relcl>weapons weapons:nsubj:pass>seized'],
  // What stands in front.
  ['According to the ministry, rebels killed ten soldiers.', 'ministry:obl>killed rebels:nsubj>killed soldiers:obj>killed'],
  ['In Nairobi, police dispersed a crowd of students.', 'Nairobi:obl>dispersed police:nsubj>dispersed students:nmod>crowd'],
  ['After the talks collapsed, Israel launched air strikes.', 'collapsed:advcl>launched Israel:nsubj>launched strikes:obj>launched'],
  // Appositions with "of".
  ['Jorge Silva, the president of the union, met the ministers of Chile and Peru.', 'president:appos>Jorge union:nmod>president Jorge:nsubj>met Chile:nmod>ministers Peru:conj>Chile'],
  ['The leader of the party, Ali Hassan, called for a strike.', 'Ali:appos>leader leader:nsubj>called strike:obl>called'],
  // Two bare objects.
  ['Libya gave the rebels weapons.', 'rebels:iobj>gave weapons:obj>gave'],
  ['The bank offered Greece a loan.', 'Greece:iobj>offered loan:obj>offered'],
  ['China sent Pakistan two ships.', 'Pakistan:iobj>sent ships:obj>sent'],
  // "as" and "to".
  ['Washington described the group as a threat to the region.', 'group:obj>described threat:obl>described region:nmod>threat'],
  ['The court sentenced the editor to ten years in prison.', 'editor:obj>sentenced years:obl>sentenced'],
];
