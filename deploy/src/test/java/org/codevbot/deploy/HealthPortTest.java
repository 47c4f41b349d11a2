package org.codevbot.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Where Codev listens to others, the health page does not; to the operator it tells what was given up. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"CODEV_BIND=0.0.0.0", "CODEV_HEALTH_PORT=0"})
@DirtiesContext
class HealthPortTest {
    @TempDir
    static Path folder;

    @LocalServerPort
    private int open;

    @LocalManagementPort
    private int own;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("CODEV_DATA", folder::toString);
    }

    @Test
    void isAnsweredOnItsOwnPortOnly() throws Exception {
        assertThat(asked(own).statusCode()).isEqualTo(200);
        assertThat(asked(own).body()).contains("outbox", "givenUp");
        assertThat(asked(open).statusCode()).isEqualTo(404);
        assertThat(asked(open).body()).doesNotContain("outbox");
    }

    @Test
    void whatCouldNotBeErasedIsToldToTheOperator() throws Exception {
        assertThat(asked(own).body()).contains("\"givenUp\":0").doesNotContain("RETRACT");
        jdbc.sql("insert into lane (id, platform, workspace, group_id) values ('c/g', 'slack', 'T1', 'g')")
                .update();
        jdbc.sql("""
                insert into outbox (lane, op_id, kind, op, attempts, available, state, outcome, settled_at) values
                ('c/g', 'o1', 'RETRACT', '{}', 181, current_timestamp, 'DEAD', 'EXHAUSTED', current_timestamp)""").update();

        assertThat(asked(own).body()).contains("\"givenUp\":1", "RETRACT", "EXHAUSTED", "\"tries\":181");
    }

    private static HttpResponse<String> asked(int port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,", "::1,", "localhost,", "0.0.0.0,8081", "192.0.2.7,8081", "'',8081", "no such name,8081"})
    void isItsOwnWhereOthersAreHeard(String bind, String port) {
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", bind);
        new HealthPort().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("management.server.port")).isEqualTo(port);
        assertThat(environment.getProperty("management.server.address")).isEqualTo(port == null ? null : "127.0.0.1");
    }
}
