package urna.hardware.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import urna.hardware.harness.CasePlace;
import urna.hardware.harness.End;
import urna.hardware.harness.Harness;

/**
 * What is wired to one column of the header, in the order in which it is drawn: grouped by place in the case, and the groups as
 * their pins come, so that few wires cross.
 *
 * @param left whether it is the column of odd places
 * @param leads by place on the header, in the order of the boxes
 */
record Side(boolean left, List<Lead> leads) {
    /**
     * One wire with its box.
     *
     * @param place on the header
     * @param opensGroup whether the group's title stands above it
     */
    record Lead(int place, End end, CasePlace where, boolean opensGroup) {}

    static Side of(Harness harness, boolean left) {
        Map<CasePlace, List<Integer>> groups = harness.ends().entrySet().stream()
                .filter(lead -> left == (lead.getKey() % 2 == 1))
                .filter(lead -> !(lead.getValue() instanceof End.CommonGround))
                .collect(Collectors.groupingBy(
                        lead -> CasePlace.of(lead.getValue()),
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        List<Lead> leads = new ArrayList<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparingDouble(group -> mean(group.getValue())))
                .forEach(group -> {
                    for (int place : group.getValue()) {
                        End end = harness.end(place).orElseThrow();
                        boolean isFirst = place == group.getValue().get(0);
                        leads.add(new Lead(place, end, group.getKey(), isFirst));
                    }
                });
        return new Side(left, List.copyOf(leads));
    }

    private static double mean(List<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }
}
