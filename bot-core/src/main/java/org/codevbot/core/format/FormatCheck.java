package org.codevbot.core.format;

import java.util.List;

/** What must hold between the fields of a file, each being right by itself. */
final class FormatCheck {
    private FormatCheck() {}

    static void check(Fields file, Agenda agenda, Format.FollowUp followUp, Agreement agreement) {
        if (!file.has("stages") || agenda.drafts().isEmpty()) {
            return;
        }
        sums(file, agenda);
        order(file, agenda);
        for (StageDraft draft : agenda.drafts()) {
            bounds(draft, agenda);
            if (draft.isBlock(Block.Type.FOLLOW_UP) && followUp == Format.FollowUp.OFF && file.has("follow-up")) {
                draft.fields().fault("block", Expected.silentFollowUp());
            }
            contract(file, draft, agreement);
            if (agenda.pace() == Pace.WORKING_DAYS) {
                days(draft);
            }
            answers(draft);
        }
        beforeContract(agenda);
    }

    /** Who leads, and what is asked of whoever leads. */
    static void leading(Fields file, Format.FacilitatorMode mode, Format.Confirmer confirmer, Agreement agreement) {
        if (mode != Format.FacilitatorMode.WITHOUT) {
            return;
        }
        if (confirmer != Format.Confirmer.GROUP && file.has("confirmer")) {
            file.fault("confirmer", Expected.groupConfirms());
        }
        if (agreement == Agreement.CLIENT_AND_FACILITATOR) {
            file.fault("agreement", Expected.agreementWithout());
        }
    }

    private static void days(StageDraft draft) {
        if (draft.content() instanceof StageDraft.Content.OfBlock) {
            draft.fields().fault("block", Expected.noBlock());
        }
        if (draft.fields().has("sorting")) {
            draft.fields().fault("sorting", Expected.noSorting());
        }
    }

    private static void answers(StageDraft draft) {
        Step step = draft.step();
        if (step != null
                && step.answersWhenAsked()
                && !step.rightsOf(Role.CLIENT).contains(Right.ANSWER)) {
            draft.fields().fault("answers", Expected.answer());
        }
    }

    /** A first request, or needs, lead to a contract. */
    private static void beforeContract(Agenda agenda) {
        boolean ahead = false;
        for (StageDraft draft : agenda.drafts().reversed()) {
            Step step = draft.step();
            if (step == null) {
                continue;
            }
            ahead |= step.yields(Output.CONTRACT);
            if (!ahead && (step.yields(Output.REQUEST) || step.yields(Output.NEEDS))) {
                draft.fields().fault("produces", Expected.contractLater());
            }
        }
    }

    /** Told only where every stage has its minutes: a missing number is told by itself. */
    private static void sums(Fields file, Agenda agenda) {
        boolean whole = agenda.cases() > 0
                && agenda.drafts().stream().noneMatch(draft -> draft.minutes().isEmpty());
        for (int length : agenda.lengths()) {
            int sum = agenda.stages(length).stream().mapToInt(Stage::minutes).sum();
            if (whole && sum != length) {
                file.fault("stages", Expected.sum(agenda.pace(), length, sum));
            }
        }
    }

    private static void order(Fields file, Agenda agenda) {
        List<StageDraft> drafts = agenda.drafts();
        if (drafts.stream().noneMatch(StageDraft::isStep)) {
            file.fault("stages", Expected.aStep());
        }
        boolean stepSeen = false;
        int last = drafts.size() - 1;
        for (int i = 0; i <= last; i++) {
            StageDraft draft = drafts.get(i);
            stepSeen |= draft.isStep();
            if (draft.isBlock(Block.Type.CHOICE) && stepSeen) {
                draft.fields().fault("block", Expected.choiceFirst());
            }
            if (draft.isBlock(Block.Type.CLOSE) && i < last) {
                draft.fields().fault("block", Expected.closeLast());
            }
        }
    }

    private static void bounds(StageDraft draft, Agenda agenda) {
        Fields fields = draft.fields();
        if (fields.has("minimum")
                && !draft.code().equals("-")
                && !agenda.giveWay().contains(draft.code())) {
            fields.fault("minimum", Expected.keepsMinutes());
        }
        draft.minutes().forEach((length, minutes) -> {
            int minimum = draft.minimums().getOrDefault(length, 1);
            if (minimum < 1 || minimum > minutes) {
                fields.fault("minimum", Expected.number(1, minutes));
            }
            if (draft.sorting().getOrDefault(length, 0) >= minutes) {
                fields.fault("sorting", Expected.number(0, minutes - 1));
            }
        });
    }

    private static void contract(Fields file, StageDraft draft, Agreement agreement) {
        Step step = draft.step();
        if (step == null || !step.yields(Output.CONTRACT)) {
            return;
        }
        if (!file.has("agreement")) {
            file.fault("agreement", Expected.agreement());
        }
        boolean restates = agreement == Agreement.REFORMULATED || agreement == Agreement.EACH_RESTATES;
        if (restates && !step.rightsOf(Role.CONSULTANT).contains(Right.RESTATE)) {
            draft.fields().fault("rights", Expected.restate());
        }
    }
}
