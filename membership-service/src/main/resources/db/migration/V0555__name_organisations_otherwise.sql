-- Other names as three arrays of one length: they are read with every organisation, and most have none.
alter table membership.organisation
    add column other_names text[] not null default '{}',
    add column other_name_languages text[] not null default '{}',
    add column other_name_kinds text[] not null default '{}',
    add column sectors text[] not null default '{}',
    add constraint organisation_other_names_whole check (
        cardinality(other_names) = cardinality(other_name_languages)
        and cardinality(other_names) = cardinality(other_name_kinds)),
    add constraint organisation_other_name_kind_known check (
        other_name_kinds <@ array['ACRONYM', 'FORMER', 'TRANSLATION', 'TRADING']);

alter table membership.organisation
    alter column other_names drop default,
    alter column other_name_languages drop default,
    alter column other_name_kinds drop default,
    alter column sectors drop default;
