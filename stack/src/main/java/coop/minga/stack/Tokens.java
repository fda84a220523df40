package coop.minga.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Bearer tokens of invented users, one user per role and organisation. The same words always name the same user. */
final class Tokens {
    static final List<String> ROLES = List.of(
            "platform-admin",
            "org-admin",
            "organiser",
            "treasurer",
            "loan-officer",
            "negotiator",
            "case-worker",
            "auditor",
            "analyst",
            "member",
            "partner",
            "payment-provider");
    private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String USUAL_ORGANISATION = "vendors-union";

    private final Settings settings;
    private final List<DemoOrganisation> organisations;

    Tokens(Settings settings, List<DemoOrganisation> organisations) {
        this.settings = settings;
        this.organisations = organisations;
    }

    /** The token of {@code ROLE}, {@code ROLE@SHORT-NAME} or {@code ROLE@UUID}. */
    String token(String wanted) throws IOException, InterruptedException {
        return request(claimsOf(wanted));
    }

    /** What the issuer is asked for. Separate from the asking, because every mistake shows here. */
    Map<String, String> claimsOf(String wanted) throws IOException {
        var at = wanted.indexOf('@');
        var role = at < 0 ? wanted : wanted.substring(0, at);
        if (!ROLES.contains(role)) {
            throw new UsageFailure("There is no role \"" + role + "\". The roles are: " + String.join(", ", ROLES));
        }
        var claims = new LinkedHashMap<String, String>();
        claims.put("role", role);
        if (role.equals("platform-admin")) {
            if (at >= 0) {
                throw new UsageFailure("platform-admin acts for no organisation; leave out " + wanted.substring(at));
            }
            claims.put("subject", "demo-" + role);
            return claims;
        }
        var name = at < 0 ? USUAL_ORGANISATION : wanted.substring(at + 1);
        claims.put("subject", "demo-" + role + "-" + name);
        claims.put("organisation", idOf(name));
        if (role.equals("member")) {
            recordOfAMember(name).ifPresent(record -> claims.put("person", record.toString()));
        }
        return claims;
    }

    /** The demonstration's first worker there, so that a member has a record to look at once it is loaded. */
    private Optional<UUID> recordOfAMember(String name) throws IOException {
        for (var person : DemoPeople.all()) {
            if (person.organisations().contains(name)) {
                return Optional.of(person.recordIn(DemoOrganisation.named(name)));
            }
        }
        return Optional.empty();
    }

    private String idOf(String name) {
        if (name.matches(UUID_PATTERN)) {
            return name;
        }
        return organisations.stream()
                .filter(organisation -> organisation.shortName().equals(name))
                .map(organisation -> organisation.id().toString())
                .findFirst()
                .orElseThrow(() -> new UsageFailure("There is no organisation \"" + name + "\". Known are: "
                        + organisations.stream()
                                .map(DemoOrganisation::shortName)
                                .collect(Collectors.joining(", "))
                        + "; or give the id of any other (a UUID in small letters)"));
    }

    private String request(Map<String, String> claims) throws IOException, InterruptedException {
        var form = new LinkedHashMap<>(claims);
        form.put("grant_type", "client_credentials");
        form.put("client_id", "minga-cli");
        form.put("client_secret", "development-only");
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(settings.issuer() + "/token"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StackFailure("The issuer answered " + response.statusCode() + ": " + response.body());
            }
            return JsonMapper.builder()
                    .build()
                    .readTree(response.body())
                    .path("access_token")
                    .asText();
        } catch (java.net.ConnectException e) {
            throw new StackFailure("The issuer at " + settings.issuer() + " does not run; ./minga up starts it", e);
        }
    }
}
