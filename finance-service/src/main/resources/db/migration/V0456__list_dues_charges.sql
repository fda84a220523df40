-- Charges are listed over all members by the day they are due.
create index dues_charge_by_due_on on finance.dues_charge (org_id, due_on, id);
