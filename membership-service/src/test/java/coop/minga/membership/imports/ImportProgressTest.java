package coop.minga.membership.imports;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.Tenant;
import coop.minga.platform.imports.ImportWorker;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ImportProgressTest {
    @Test
    void everyStepIsToldUntilNothingMoreHappens() throws Exception {
        Tenant union = Tenant.register();
        ImportWorker worker = Arc.container().instance(ImportWorker.class).get();
        worker.stop();
        String id;
        BufferedReader events;
        try {
            id = upload(union, 600);
            events = follow(union, id, null);
            assertThat(next(events)).contains("event:state").anyMatch(line -> line.contains("\"state\":\"UPLOADED\""));
        } finally {
            worker.start();
        }
        List<String> lines = events.lines().toList();
        assertThat(lines).contains("event:state");
        List<String> data =
                lines.stream().filter(line -> line.startsWith("data:")).toList();
        assertThat(data.getLast()).contains("\"state\":\"COMPLETED\"", "\"created\":600");
        List<Long> versions = lines.stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> Long.valueOf(line.substring(3)))
                .toList();
        assertThat(versions).isSorted().doesNotHaveDuplicates();
        // Who comes again with the last event is told the end, and no more.
        List<String> again =
                follow(union, id, versions.getLast().toString()).lines().toList();
        assertThat(again.stream().filter(line -> line.startsWith("data:"))).containsExactly(data.getLast());
    }

    @Test
    void whoHasSeenAStepIsToldOfTheNext() throws Exception {
        Tenant union = Tenant.register();
        ImportWorker worker = Arc.container().instance(ImportWorker.class).get();
        worker.stop();
        try {
            String id = upload(union, 1);
            BufferedReader events = follow(union, id, version(union, id));
            assertThat(next(events)).anyMatch(line -> line.startsWith(":")).noneMatch(line -> line.startsWith("data"));
        } finally {
            worker.start();
        }
    }

    @Test
    void onlySoManyFollowAtATime() throws Exception {
        Tenant union = Tenant.register();
        ImportWorker worker = Arc.container().instance(ImportWorker.class).get();
        worker.stop();
        List<BufferedReader> open = new ArrayList<>();
        try {
            String id = upload(union, 1);
            for (int i = 0; i < 6; i++) {
                BufferedReader events = follow(union, id, null);
                assertThat(next(events)).contains("event:state");
                open.add(events);
            }
            union.as("organiser")
                    .get(Upload.PATH + "/{id}/progress", id)
                    .spec(problem(429, "IMPORT_FOLLOWERS_TOO_MANY"));
        } finally {
            worker.start();
        }
        for (BufferedReader events : open) {
            assertThat(events.lines().filter(line -> line.contains("\"state\":\"COMPLETED\"")))
                    .hasSize(1);
        }
    }

    @Test
    void nobodyFollowsAnotherOrganisationsImport() {
        Tenant mine = Tenant.register();
        String id = upload(mine, 1);
        Tenant.register()
                .as("organiser")
                .get(Upload.PATH + "/{id}/progress", id)
                .spec(problem(404, "IMPORT_UNKNOWN"));
        mine.as("treasurer").get(Upload.PATH + "/{id}/progress", id).spec(problem(403, "FORBIDDEN"));
    }

    /** The lines of the next event, in no certain order. */
    private static List<String> next(BufferedReader events) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = events.readLine();
        while (line != null && !line.isEmpty()) {
            lines.add(line);
            line = events.readLine();
        }
        return lines;
    }

    private static String version(Tenant tenant, String id) {
        return Integer.toString(
                tenant.as("organiser").get(Upload.PATH + "/{id}", id).extract().path("version"));
    }

    private static String upload(Tenant tenant, int rows) {
        StringBuilder csv = new StringBuilder("Name\n");
        for (int i = 0; i < rows; i++) {
            csv.append("Cooperative ").append(i).append('\n');
        }
        return Upload.organisations(tenant)
                .send("org-admin", UUID.randomUUID().toString(), csv.toString().getBytes(StandardCharsets.UTF_8))
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static BufferedReader follow(Tenant tenant, String id, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + Upload.PATH + "/" + id + "/progress"))
                .header("Authorization", "Bearer " + Tokens.of("organiser", tenant.id()));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }
}
