package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Set;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.group.Space;
import org.codevbot.slack.strict.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is in a channel, as Slack tells it page by page, and who is gone from the workspace. */
class ChannelPeopleTest {
    private final Rig rig = Rig.started();
    private final Space space = new Space("slack", rig.slack.teamId());

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    @DisplayName("All the people of a channel are told, over as many pages as it takes")
    void pages() {
        Person[] many = new Person[230];
        for (int i = 0; i < many.length; i++) {
            many[i] = rig.slack.person("Person " + i, "en-GB", ZoneId.of("Europe/London"));
        }
        var channel = rig.slack.channel("many", true, many);
        Set<String> there = rig.directory.people(space, channel.channel()).orElseThrow();
        assertThat(there).hasSize(231).contains(rig.slack.botUser(), many[0].id(), many[229].id());
        assertThat(rig.slack.requests())
                .filteredOn(call -> call.method().equals("conversations.members"))
                .hasSize(2);
        many[3].leaves(channel);
        assertThat(rig.directory.people(space, channel.channel()).orElseThrow())
                .hasSize(230)
                .doesNotContain(many[3].id());
    }

    @Test
    @DisplayName("Where Slack does not answer, nothing is known")
    void unknown() {
        rig.slack.faults().on("conversations.members").fails(500);
        assertThat(rig.directory.people(space, rig.channel.channel())).isEmpty();
        assertThat(rig.directory.people(space, "CNONE")).isEmpty();
    }

    @Test
    @DisplayName("Whoever is deactivated has left everywhere")
    void deactivated() {
        rig.chloe.leavesTheWorkspace();
        rig.settled();
        Incoming.Left left = rig.door.last(Incoming.Left.class);
        assertThat(left.person().user()).isEqualTo(rig.chloe.id());
        assertThat(left.where().direct()).isTrue();
    }
}
