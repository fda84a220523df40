-- Tables every service needs. Owned by the service's owner role; the runtime role gets single rights, never ownership.
create schema if not exists minga;
grant usage on schema minga to ${service}_app, ${service}_relay;
