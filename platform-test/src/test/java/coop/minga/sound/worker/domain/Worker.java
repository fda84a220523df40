package coop.minga.sound.worker.domain;

import coop.minga.sound.worker.WorkerId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A good entity. */
@Entity
public class Worker {
    @Id
    UUID id;

    WorkerState state = WorkerState.HERE;

    Worker(WorkerId id) {
        this.id = id.value();
    }
}
