package dev.atrous.processor.plan;

import dev.atrous.processor.graph.Scope;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A scope as a list of calls. Two uses of a block with equal plans share one generated class.
 *
 * @param inputs the maps that it reads
 * @param outputs the maps that it writes
 * @param instances what its calls run
 * @param memory floats that it needs between them
 * @param held what is kept there
 */
public record ScopePlan(
    Scope.Kind kind,
    String title,
    List<Grid> inputs,
    List<Grid> outputs,
    List<Instance> instances,
    List<Call> calls,
    int memory,
    List<HeldMap> held)
    implements Callee {

  /** With more, a name says that there are rates better by itself. */
  private static final int MOST_RATES = 4;

  /** The same with more instances, for layers that are called by themselves only. */
  public ScopePlan with(List<Instance> more) {
    return new ScopePlan(kind, title, inputs, outputs, more, calls, memory, held);
  }

  /** The inputs that are like the output and have been read when the first of it is written. */
  @Override
  public List<Integer> replaceable() {
    return IntStream.range(0, outputs.size() == 1 ? inputs.size() : 0)
        .filter(input -> inputs.get(input).equals(outputs.get(0)))
        .filter(input -> isReplaceable(MapRef.input(input)))
        .boxed()
        .toList();
  }

  private boolean isReplaceable(MapRef input) {
    boolean written = false;
    for (Call call : calls) {
      boolean writes = call.output().slot() == MapRef.Slot.OUTPUT;
      List<Integer> reads =
          IntStream.range(0, call.inputs().size())
              .filter(operand -> call.inputs().get(operand).isWithin(input))
              .boxed()
              .toList();
      if (!reads.isEmpty() && (written || writes && !replaces(call, reads))) {
        return false;
      }
      written |= writes;
    }
    return written;
  }

  /** Whether a call may write the scope's output over the only map of these that it reads. */
  private boolean replaces(Call call, List<Integer> reads) {
    return reads.size() == 1
        && instances.get(call.instance()).callee().replaceable().contains(reads.get(0))
        && call.inputs().get(reads.get(0)).offset() == 0
        && call.output().offset() == 0;
  }

  @Override
  public String className() {
    String name = title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    return switch (kind) {
      case NETWORK -> name;
      case BLOCK -> name + rates() + geometry();
      case CHAIN -> name + "Chain" + rates() + geometry();
      case REPEAT -> name + "Repeated";
    };
  }

  private String geometry() {
    Grid input = inputs.get(0);
    Grid output = outputs.get(0);
    String channels =
        input.channels() == output.channels()
            ? "With" + input.channels()
            : "From" + input.channels() + "To" + output.channels();
    return "On" + input.height() + "x" + input.width() + channels;
  }

  /** The rates of its kernels that are not 1: {@code Rate12}, {@code Rates6And12}. */
  private String rates() {
    List<String> rates =
        windows().map(WindowPlan::rateName).filter(rate -> !rate.isEmpty()).distinct().toList();
    return rates.isEmpty() || rates.size() > MOST_RATES
        ? ""
        : (rates.size() == 1 ? "Rate" : "Rates") + String.join("And", rates);
  }

  private Stream<WindowPlan> windows() {
    return instances.stream()
        .map(Instance::callee)
        .flatMap(
            callee ->
                callee instanceof ScopePlan scope
                    ? scope.windows()
                    : callee instanceof WindowPlan window ? Stream.of(window) : Stream.of());
  }

  @Override
  public List<String> distinctions() {
    return instances.stream().flatMap(each -> each.callee().distinctions().stream()).toList();
  }

  @Override
  public boolean hasWeights() {
    return instances.stream().anyMatch(instance -> instance.callee().hasWeights());
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
