package org.codevbot.core.persistence;

import java.util.List;
import org.springframework.data.jpa.repository.Query;

/** The members' table. */
interface MemberStore extends Store<KeptMember, KeptMember.Key> {
    @Query("select m.key.groupId from KeptMember m where m.space = :space and m.person = :person and m.gone = false"
            + " order by m.key.groupId")
    List<String> groupsOf(String space, String person);

    @Query("select m.key.groupId from KeptMember m where m.space = :space and m.person = :person"
            + " order by m.key.groupId")
    List<String> groupsKnowing(String space, String person);

    @Query("select m from KeptMember m where m.key.groupId = :group")
    List<KeptMember> ofGroup(String group);

    void delete(KeptMember member);
}
