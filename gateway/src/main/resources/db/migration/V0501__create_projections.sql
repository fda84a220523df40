-- What the reports read: the last known state of each aggregate, fed by events alone.
--
-- No foreign key crosses an aggregate: topics are read side by side, so a membership may arrive before its person. Each
-- row carries the version of the event that wrote it and moves forward only. What has arrived is told by the
-- watermarks; a report states up to when it is complete.
create schema if not exists insight;
create schema if not exists report;

-- Organisations are named by their own id everywhere; the steward may change when a directory record is claimed.
create table insight.organisation (
  organisation_id uuid not null,
  org_id uuid not null,
  version bigint not null,
  name text not null,
  kind text not null,
  zone text not null,
  constraint organisation_pk primary key (organisation_id),
  constraint organisation_version_positive check (version > 0)
);

create table insight.affiliation (
  org_id uuid not null,
  affiliation_id uuid not null,
  version bigint not null,
  affiliate_id uuid not null,
  parent_id uuid not null,
  kind text not null,
  constraint affiliation_pk primary key (org_id, affiliation_id),
  constraint affiliation_version_positive check (version > 0)
);
create index affiliation_parent on insight.affiliation (parent_id);

create table insight.affiliation_period (
  org_id uuid not null,
  affiliation_id uuid not null,
  ordinal int not null,
  state text not null,
  from_day date not null,
  to_day date not null default 'infinity',
  constraint affiliation_period_pk primary key (org_id, affiliation_id, ordinal)
);

-- Ids of persons and memberships may be chosen by the client, so they are unique within their organisation only.
create table insight.person (
  org_id uuid not null,
  person_id uuid not null,
  version bigint not null,
  sex text not null,
  birth_year int,
  constraint person_pk primary key (org_id, person_id),
  constraint person_version_positive check (version > 0)
);

create table insight.membership (
  org_id uuid not null,
  membership_id uuid not null,
  version bigint not null,
  person_id uuid not null,
  constraint membership_pk primary key (org_id, membership_id),
  constraint membership_version_positive check (version > 0)
);

-- Repeats the person, so that a roll of any day is one scan of one table.
create table insight.membership_period (
  org_id uuid not null,
  membership_id uuid not null,
  ordinal int not null,
  person_id uuid not null,
  state text not null,
  from_day date not null,
  to_day date not null default 'infinity',
  constraint membership_period_pk primary key (org_id, membership_id, ordinal)
);

create table insight.subject_link (
  org_id uuid not null,
  person_id uuid not null,
  version bigint not null,
  subject_id uuid not null,
  constraint subject_link_pk primary key (org_id, person_id),
  constraint subject_link_version_positive check (version > 0)
);

-- A source says: who has applied these offsets has everything up to this instant.
create table insight.watermark (
  source text not null,
  complete_up_to timestamptz not null,
  offsets jsonb not null,
  constraint watermark_pk primary key (source, complete_up_to)
);

-- Which version of the projections the tables hold: one row. A projector of an older version must not write into them.
create table insight.projection (
  single boolean not null default true,
  version int not null,
  constraint projection_pk primary key (single),
  constraint projection_single check (single),
  constraint projection_version_positive check (version > 0)
);
