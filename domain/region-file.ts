import { z } from 'zod';
import { Language } from './letter-given.ts';
import { Terms, TermsOverride } from './terms.ts';

const Slug = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'must be lower-case words joined by dashes');
/** Id of a listed thing, as code names it: 'domesticViolence'. */
const ItemId = z.string().regex(/^[a-z][A-Za-z]*$/, 'must be one camelCase word');
const Label = z.string().trim().min(1);
const Pc4 = z.number().int().min(1000).max(9999);

/** A choice in a list: the id that is stored and the Dutch words people see. */
const Item = z.strictObject({ id: ItemId, label: Label });

/** A risk or protective factor (A6). `extra`: not in the table of the Handreiking but named elsewhere in it. */
const Factor = z.strictObject({
  id: ItemId,
  label: Label,
  extra: z.boolean().default(false),
  /** May end on a date (a home, an income): then the date is asked (F44). */
  deadline: z.boolean().default(false),
  /** Partner types to think of when this plays (C04, G37); a proposal to the coordinator, no more. */
  partners: z.array(ItemId).default([]),
});

/** A question about a parent that this region asks beside the form's own (F14). */
const ParentDetail = z
  .strictObject({
    id: ItemId,
    label: Label,
    kind: z.enum(['text', 'phone', 'email', 'list']),
    options: z.array(Item).default([]),
    required: z.boolean().default(false),
  })
  .refine(({ id, label }) => !/bsn|burgerservice|sofi/i.test(`${id} ${label}`), {
    message: 'a citizen service number is never asked (UAVG 46)',
  })
  .refine(({ kind, options }) => (kind === 'list') === options.length > 0, {
    message: "only a 'list' has options, and it must have them",
  });

/**
 * A language of the letters (F43). `approved`: people who know it read every letter and found it right; until then
 * the letters say that nobody has. Dutch needs no mark.
 */
const LetterLanguage = z
  .strictObject({ id: Language, label: Label, approved: z.boolean().optional() })
  .transform(({ approved, ...item }) => ({ ...item, approved: approved ?? item.id === 'nl' }));

/** A care pathway for one theme (G30): shown as a link, when only that plays. */
const CarePathway = z.strictObject({
  id: ItemId,
  label: Label,
  url: z.url({ protocol: /^https$/ }),
  /** The factor it is for; without one it is for any. */
  factor: ItemId.optional(),
});

/** The fixed conference of a municipality (G07): the so-manieth weekday of every month. */
export const FixedConference = z.strictObject({
  week: z.number().int().min(1).max(4),
  weekday: z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as '14:00'"),
  place: Slug.optional(),
});

/** A place where a conference can be held: public and accessible (G11). */
export const Place = z.strictObject({
  id: Slug,
  name: Label,
  address: Label.optional(),
  accessibility: z.array(Label).default([]),
});

const Municipality = z.strictObject({
  id: Slug,
  name: Label,
  /** CBS code, from general knowledge: to be checked before anything is matched on it. */
  cbsCode: z.string().regex(/^GM\d{4}$/),
  subregion: Slug,
  /** Takes part: referrals can be sent there. */
  active: z.boolean(),
  /** Other names people type, such as former municipalities and villages. */
  aliases: z.array(Label).default([]),
  /** Four-digit postcodes as [from, to], inclusive; a hint only. */
  postcodes: z.array(z.tuple([Pc4, Pc4])).default([]),
  places: z.array(Place).default([]),
  /** Partner types invited to every conference here, instead of the region's (A12). */
  corePartners: z.array(ItemId).optional(),
  /** G07: without one, every conference is planned when it is needed. */
  fixedConference: FixedConference.optional(),
  /** A7: whether every professional refers here, or only the youth health coordinator of the subregion. */
  entry: z.enum(['direct', 'viaYouthHealthCoordinator']).default('direct'),
  /** Care pathways here, beside those of the region. */
  carePathways: z.array(CarePathway).default([]),
  /** The number that families call; without it who makes a letter fills in her own. */
  phone: z.string().trim().min(3).max(30).optional(),
  terms: TermsOverride.default({}),
});
type Municipality = z.infer<typeof Municipality>;

/** A partner type of A12; `group` gathers them for the reader. */
const PartnerType = z.strictObject({
  id: ItemId,
  label: Label,
  group: z.enum(['municipality', 'medical', 'youthHealth', 'social', 'family', 'safety', 'other']),
});

const Levels = z.strictObject({
  selfReliant: Label,
  potentiallyVulnerable: Label,
  vulnerable: Label,
  highlyVulnerable: Label,
  undetermined: Label,
});

type Complain = (path: (string | number)[], message: string) => void;

const complainOfDoubles = (items: readonly { id: string }[], path: string[], complain: Complain): void => {
  items.forEach((item, index) => {
    if (items.findIndex((other) => other.id === item.id) < index)
      complain([...path, index, 'id'], `'${item.id}' stands here twice`);
  });
};

const complainOfPostcodes = (municipalities: readonly Municipality[], complain: Complain): void => {
  const seen: { from: number; to: number; id: string }[] = [];
  municipalities.forEach((municipality, index) => {
    municipality.postcodes.forEach(([from, to], row) => {
      const path = ['municipalities', index, 'postcodes', row];
      const other = seen.find((range) => from <= range.to && to >= range.from);
      if (from > to) complain(path, `${from} comes after ${to}`);
      else if (other !== undefined) complain(path, `overlaps ${other.from}-${other.to} of '${other.id}'`);
      seen.push({ from, to, id: municipality.id });
    });
  });
};

/** A region file: its shape, and what must agree with what. */
export const RegionFile = z
  .strictObject({
    id: Slug,
    name: Label,
    terms: Terms,
    subregions: z.array(z.strictObject({ id: Slug, name: Label })).min(1),
    municipalities: z.array(Municipality).min(1),
    corePartners: z.array(ItemId),
    partnerTypes: z.array(PartnerType).min(1),
    professions: z.array(Item).min(1),
    /** C11, M03: themes of what a family asks help with. */
    lifeDomains: z.array(Item).min(1),
    factors: z.strictObject({
      urgent: z.array(Factor).min(1),
      nonUrgent: z.array(Factor).min(1),
      protective: z.array(Factor).min(1),
    }),
    helperTypes: z.array(Item).min(1),
    /** F14: off when empty. */
    parentDetails: z.array(ParentDetail).max(3),
    /** F15. */
    educationLevels: z.array(Item).min(1),
    /** F43: languages in which there is a letter. */
    letterLanguages: z.array(LetterLanguage).min(1),
    carePathways: z.array(CarePathway),
    /** Four-digit postcodes outside which no family of this region lives, as [from, to]. */
    postcodeArea: z.tuple([Pc4, Pc4]).optional(),
    levels: Levels,
    agreementDeclineReasons: z.array(Item).min(1),
  })
  .superRefine((region, context) => {
    const complain: Complain = (path, message) => context.addIssue({ code: 'custom', path, message });
    const { urgent, nonUrgent, protective } = region.factors;
    complainOfDoubles(region.subregions, ['subregions'], complain);
    complainOfDoubles(region.municipalities, ['municipalities'], complain);
    complainOfDoubles(region.partnerTypes, ['partnerTypes'], complain);
    complainOfDoubles(region.professions, ['professions'], complain);
    complainOfDoubles(region.lifeDomains, ['lifeDomains'], complain);
    complainOfDoubles(region.helperTypes, ['helperTypes'], complain);
    complainOfDoubles(region.parentDetails, ['parentDetails'], complain);
    complainOfDoubles(region.educationLevels, ['educationLevels'], complain);
    complainOfDoubles(region.letterLanguages, ['letterLanguages'], complain);
    complainOfDoubles(region.carePathways, ['carePathways'], complain);
    complainOfDoubles(region.agreementDeclineReasons, ['agreementDeclineReasons'], complain);
    complainOfDoubles(urgent, ['factors', 'urgent'], complain);
    complainOfDoubles(nonUrgent, ['factors', 'nonUrgent'], complain);
    complainOfDoubles(protective, ['factors', 'protective'], complain);
    complainOfPostcodes(region.municipalities, complain);
    nonUrgent.forEach((factor, index) => {
      if (urgent.some((other) => other.id === factor.id))
        complain(['factors', 'nonUrgent', index, 'id'], `'${factor.id}' is urgent already`);
    });
    if (!urgent.some((factor) => factor.id === 'domesticViolence'))
      complain(
        ['factors', 'urgent'],
        "must hold 'domesticViolence': the safe-contact question (F42) hangs on it",
      );
    const known = new Set(region.partnerTypes.map((type) => type.id));
    const checkPartners = (ids: readonly string[], path: (string | number)[]): void =>
      ids.forEach((id, index) => {
        if (!known.has(id)) complain([...path, index], `'${id}' is not among partnerTypes`);
      });
    checkPartners(region.corePartners, ['corePartners']);
    for (const kind of ['urgent', 'nonUrgent'] as const)
      for (const [index, { partners }] of region.factors[kind].entries())
        checkPartners(partners, ['factors', kind, index, 'partners']);
    const themes = new Set([...urgent, ...nonUrgent].map(({ id }) => id));
    const checkPathways = (all: typeof region.carePathways, path: (string | number)[]): void =>
      all.forEach(({ factor }, index) => {
        if (factor && !themes.has(factor))
          complain([...path, index, 'factor'], `'${factor}' is not a risk factor`);
      });
    checkPathways(region.carePathways, ['carePathways']);
    region.municipalities.forEach((municipality, index) => {
      checkPartners(municipality.corePartners ?? [], ['municipalities', index, 'corePartners']);
      checkPathways(municipality.carePathways, ['municipalities', index, 'carePathways']);
      const place = municipality.fixedConference?.place;
      if (place && !municipality.places.some(({ id }) => id === place))
        complain(['municipalities', index, 'fixedConference', 'place'], `'${place}' is not among its places`);
      if (!region.subregions.some((subregion) => subregion.id === municipality.subregion))
        complain(
          ['municipalities', index, 'subregion'],
          `'${municipality.subregion}' is not among subregions`,
        );
    });
  });
