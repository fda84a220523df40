-- Under row-level security the planner does not know whose rows it will read and takes the average organisation. Most are
-- small, so reading all of one looks cheap: of a million memberships, half of them in one union, fifty were looked up by
-- reading the index of the whole union (138 ms instead of 0.1). With one distinct value it takes the share of the commonest
-- one, the largest organisation's. What is cheap there is cheap in every other.
do $$
declare
    of_organisations regclass;
begin
    for of_organisations in
        select c.oid
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
        where c.relkind = 'r' and c.relnamespace in ('membership'::regnamespace, 'minga'::regnamespace)
    loop
        execute format('alter table %s alter column org_id set (n_distinct = 1)', of_organisations);
    end loop;
end
$$;
