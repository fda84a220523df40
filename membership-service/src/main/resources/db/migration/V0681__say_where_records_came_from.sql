-- What stands here already came over the API, or from an import whose effects say so for as long as they are kept.
do $$
declare
    record_table text;
begin
    foreach record_table in array array[
        'affiliation', 'consent', 'household', 'membership', 'organisation', 'person', 'registration', 'resolution',
        'unit', 'work_profile']
    loop
        execute format(
            'alter table membership.%1$I
                 add column source_channel text not null default ''API'',
                 add column source_system text,
                 add column source_batch_id uuid,
                 add constraint %2$I check (source_channel in (''API'', ''IMPORT'', ''PLATFORM'')),
                 add constraint %3$I check ((source_channel = ''IMPORT'') = (source_batch_id is not null))',
            record_table, record_table || '_source_known', record_table || '_source_batch_of_import');
        execute format('alter table membership.%I alter column source_channel drop default', record_table);
    end loop;
end
$$;
