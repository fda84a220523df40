-- Which version of the code list the sectors were found in.
alter table membership.organisation
    add column sectors_version text,
    add constraint organisation_sectors_dated check ((sectors = '{}') = (sectors_version is null));
