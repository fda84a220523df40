-- Kafka takes a mebibyte with headers. A larger event would be refused there for ever, and with it the later events of
-- its aggregate and the watermark of the whole service; refused here, it costs one request.
alter table minga.outbox add constraint outbox_payload_sendable check (octet_length(payload) <= 900000);
