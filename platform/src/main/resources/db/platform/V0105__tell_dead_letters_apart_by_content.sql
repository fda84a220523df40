-- When Kafka was lost and filled again, another record may stand where a dead letter once did; a place alone would take
-- the two for one and lose the second.
alter table minga.dead_letter drop constraint dead_letter_once;
create unique index dead_letter_once
    on minga.dead_letter (consumer, topic, partition, record_offset, md5(coalesce(payload, '')));
