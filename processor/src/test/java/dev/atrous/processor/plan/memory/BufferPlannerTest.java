package dev.atrous.processor.plan.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Maps that live at the same time never overlap, and memory is not wasted. */
final class BufferPlannerTest {

  private static final int PLANS = 2_000;
  private static final int ALIGNMENT = 16;

  private record Map(BufferPlanner.Buffer buffer, long floats, int first, int last) {

    boolean livesWith(Map other) {
      return first <= other.last && other.first <= last;
    }
  }

  @Test
  void randomLives() {
    Random random = new Random(7);
    double ratios = 0;
    for (int plan = 0; plan < PLANS; plan++) {
      int calls = 1 + random.nextInt(20);
      BufferPlanner planner = new BufferPlanner();
      List<Map> maps = new ArrayList<>();
      for (int call = 0; call < calls; call++) {
        long floats = 1 + random.nextInt(1000);
        int last = Math.min(calls, call + 1 + random.nextInt(4));
        BufferPlanner.Buffer buffer = planner.add(floats, call);
        buffer.readBy(last);
        maps.add(new Map(buffer, floats, call, last));
      }
      long total = planner.place(0);
      check(maps, total);
      long bound = bound(maps, calls);
      assertThat(total).isGreaterThanOrEqualTo(bound);
      ratios += (double) total / bound;
    }
    assertThat(ratios / PLANS).as("memory over its lower bound").isLessThan(1.05);
  }

  private static void check(List<Map> maps, long total) {
    for (Map one : maps) {
      assertThat(one.buffer.offset() % ALIGNMENT).isZero();
      assertThat(one.buffer.offset() + one.floats).isLessThanOrEqualTo(total);
      for (Map other : maps) {
        if (one != other && one.livesWith(other)) {
          boolean apart =
              one.buffer.offset() + one.floats <= other.buffer.offset()
                  || other.buffer.offset() + other.floats <= one.buffer.offset();
          assertThat(apart).as("%s and %s", one, other).isTrue();
        }
      }
    }
  }

  /** What lives at the busiest call. */
  private static long bound(List<Map> maps, int calls) {
    long most = 0;
    for (int call = 0; call <= calls; call++) {
      long alive = 0;
      for (Map map : maps) {
        if (map.first <= call && call <= map.last) {
          alive += (map.floats + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        }
      }
      most = Math.max(most, alive);
    }
    return most;
  }

  /** A chain needs the two largest neighbours, however long it is. */
  @Test
  void chain() {
    BufferPlanner planner = new BufferPlanner();
    for (int call = 0; call < 50; call++) {
      planner.add(160, call).readBy(call + 1);
    }
    assertThat(planner.place(0)).isEqualTo(320);
  }

  /** All begins at the lowest place: an array's first cache line is 12 floats into it. */
  @Test
  void lowestPlace() {
    BufferPlanner planner = new BufferPlanner();
    BufferPlanner.Buffer first = planner.add(160, 0);
    BufferPlanner.Buffer second = planner.add(32, 0);
    assertThat(planner.place(12)).isEqualTo(204);
    assertThat(first.offset()).isEqualTo(12);
    assertThat(second.offset()).isEqualTo(172);
  }
}
