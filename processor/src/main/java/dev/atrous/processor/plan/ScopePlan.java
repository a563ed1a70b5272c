package dev.atrous.processor.plan;

import dev.atrous.processor.graph.Scope;
import java.util.List;
import java.util.Locale;

/**
 * A scope as a list of calls. Two uses of a block with equal plans share one generated class.
 *
 * @param inputs the maps that it reads
 * @param outputs the maps that it writes
 * @param members what its calls run
 * @param memory floats that it needs between them
 * @param held what is kept there
 */
public record ScopePlan(
    Scope.Kind kind,
    String title,
    List<Grid> inputs,
    List<Grid> outputs,
    List<Member> members,
    List<Call> calls,
    int memory,
    List<HeldMap> held)
    implements Target {

  /** The same with more members, for layers that are called by themselves only. */
  ScopePlan with(List<Member> more) {
    return new ScopePlan(kind, title, inputs, outputs, more, calls, memory, held);
  }

  @Override
  public String className() {
    String name = title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    return switch (kind) {
      case NETWORK -> name;
      case BLOCK -> {
        Grid input = inputs.get(0);
        Grid output = outputs.get(0);
        String channels =
            input.channels() == output.channels()
                ? "With" + input.channels()
                : "From" + input.channels() + "To" + output.channels();
        yield name + "On" + input.height() + "x" + input.width() + channels;
      }
      case CHAIN -> name + "Chain";
      case REPEAT -> name + "Repeated";
    };
  }

  @Override
  public boolean hasWeights() {
    return members.stream().anyMatch(member -> member.target().hasWeights());
  }

  @Override
  public String description() {
    return switch (kind) {
      case NETWORK -> title;
      case BLOCK -> "Block " + title;
      case CHAIN -> "The operations of " + title;
      case REPEAT -> "The copies of " + title;
    };
  }

  @Override
  public String maps() {
    String read = String.join(" and ", inputs.stream().map(Grid::label).toList());
    return read + " → " + outputs.get(0).label();
  }
}
