-- What is left of a fund in distress may be given to members, when a body has resolved it and the funder agreed.
alter table finance.revolving_fund drop constraint revolving_fund_state_known;
alter table finance.revolving_fund
    add column conversion_resolution uuid,
    add column funder_consented_on date,
    add column consent_reference text,
    add column conversion_round uuid,
    add constraint revolving_fund_state_known check (state in ('ACTIVE', 'DISTRESSED', 'CONVERTED')),
    add constraint revolving_fund_conversion_whole
        check (num_nulls(conversion_resolution, funder_consented_on, consent_reference, conversion_round) in (0, 4)),
    add constraint revolving_fund_converted_by_consent check (state <> 'CONVERTED' or conversion_round is not null);
grant update (conversion_resolution, funder_consented_on, consent_reference, conversion_round)
    on finance.revolving_fund to finance_app;
