-- The databases and logins of Minga, and who may enter what. Run by a superuser as often as you like.
--
-- Plain SQL without psql commands, so that any client can run it. It falls into parts, each opened by a line
--   -- @in DATABASE       connect to DATABASE as superuser and run the part as one script;
--   -- @create DATABASE   run the part, outside a transaction, only if pg_database does not list DATABASE yet
--                         (`create database` knows no `if not exists` and refuses to run in a transaction or a do block).
-- A dollar sign with a name in braces stands for the password of that role and is replaced as text before the script is
-- run: a password must therefore be made of letters, digits, '-' and '_' only.
--
-- Per database D:
--   D_owner   owns the schemas and runs the migrations; never used to serve a request.
--   D_app     serves requests; owns nothing, so that forced row-level security binds it.
--   D_relay   publishes the outbox and keeps house; sees only what the migrations grant it.
-- What a login may touch inside its database is granted by the migrations, next to the tables.
-- Nobody here is a superuser, bypasses row-level security, or may create roles or databases.

-- @in postgres
do $$
declare
  name text;
begin
  foreach name in array array[
    'membership_owner', 'membership_app', 'membership_relay',
    'finance_owner', 'finance_app', 'finance_relay',
    'advocacy_owner', 'advocacy_app', 'advocacy_relay',
    'partnership_owner', 'partnership_app', 'partnership_relay',
    'insight_owner', 'insight_app', 'insight_relay',
    'membership_linker', 'membership_admin', 'membership_graph',
    'insight_projector', 'insight_reports', 'finance_ledger']
  loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I', name);
    end if;
    -- Set again on every run: what somebody widened by hand is narrow again afterwards.
    execute format('alter role %I nosuperuser nocreatedb nocreaterole nobypassrls noreplication', name);
  end loop;
end
$$;

alter role membership_owner login password '${membership_owner_password}';
alter role membership_app login password '${membership_app_password}';
alter role membership_relay login password '${membership_relay_password}';
alter role finance_owner login password '${finance_owner_password}';
alter role finance_app login password '${finance_app_password}';
alter role finance_relay login password '${finance_relay_password}';
alter role advocacy_owner login password '${advocacy_owner_password}';
alter role advocacy_app login password '${advocacy_app_password}';
alter role advocacy_relay login password '${advocacy_relay_password}';
alter role partnership_owner login password '${partnership_owner_password}';
alter role partnership_app login password '${partnership_app_password}';
alter role partnership_relay login password '${partnership_relay_password}';
alter role insight_owner login password '${insight_owner_password}';
alter role insight_app login password '${insight_app_password}';
alter role insight_relay login password '${insight_relay_password}';

-- Links records of one human across organisations, in the background; the only login that sees them all.
alter role membership_linker login password '${membership_linker_password}';
-- Creates tenants and nothing else: what a platform-admin does must not run under a login that reads members.
alter role membership_admin login password '${membership_admin_password}';
-- Writes the projections of events, so that the login that serves reports cannot change what they say.
alter role insight_projector login password '${insight_projector_password}';

-- Own the functions that must look across organisations. Nobody logs in as them; the migrations hand functions over to
-- them, and the owner needs membership for `alter function … owner to`.
alter role membership_graph nologin password null;
alter role insight_reports nologin password null;
alter role finance_ledger nologin password null;
grant membership_graph to membership_owner;
grant insight_reports to insight_owner;
grant finance_ledger to finance_owner;

-- The builtin C.UTF-8 sorts and folds alike on every machine; a libc locale changes with the operating system and
-- silently breaks indexes on text when it does.

-- @create membership
create database membership template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C';

-- @create finance
create database finance template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C';

-- @create advocacy
create database advocacy template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C';

-- @create partnership
create database partnership template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C';

-- @create insight
create database insight template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C';

-- @in membership
alter database membership set timezone to 'UTC';
revoke all on database membership from public;
revoke all on schema public from public;
grant connect, create on database membership to membership_owner;
grant connect on database membership to membership_app, membership_relay, membership_linker, membership_admin;

-- @in finance
alter database finance set timezone to 'UTC';
revoke all on database finance from public;
revoke all on schema public from public;
grant connect, create on database finance to finance_owner;
grant connect on database finance to finance_app, finance_relay;

-- @in advocacy
alter database advocacy set timezone to 'UTC';
revoke all on database advocacy from public;
revoke all on schema public from public;
grant connect, create on database advocacy to advocacy_owner;
grant connect on database advocacy to advocacy_app, advocacy_relay;

-- @in partnership
alter database partnership set timezone to 'UTC';
revoke all on database partnership from public;
revoke all on schema public from public;
grant connect, create on database partnership to partnership_owner;
grant connect on database partnership to partnership_app, partnership_relay;

-- @in insight
alter database insight set timezone to 'UTC';
revoke all on database insight from public;
revoke all on schema public from public;
grant connect, create on database insight to insight_owner;
grant connect on database insight to insight_app, insight_relay, insight_projector;
