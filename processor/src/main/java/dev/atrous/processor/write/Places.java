package dev.atrous.processor.write;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.plan.Call;
import dev.atrous.processor.plan.MapRef;
import dev.atrous.processor.plan.ScopePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Names for the places in a scope's memory, so that one sees which call reads what another wrote: a
 * constant for each map that is kept there, and for the memory of nested scopes.
 */
final class Places {

  private static final String SCRATCH = "SCRATCH";

  private final List<String> maps = new ArrayList<>();
  private final Map<Integer, String> scratch = new HashMap<>();
  private final Map<String, Integer> offsets = new LinkedHashMap<>();

  /** No places, for what is only called. */
  Places() {}

  /**
   * Names the places of a scope.
   *
   * @param fields names of the instances
   * @param taken names that no constant can have
   */
  Places(ScopePlan scope, IntFunction<String> fields, List<String> taken) {
    NameAllocator names = new NameAllocator();
    taken.stream().distinct().forEach(names::newName);
    scope.held().forEach(map -> maps.add(add(names.newName(constant(map.layer())), map.offset())));
    List<Call> nested = scope.calls().stream().filter(call -> hasMemory(scope, call)).toList();
    boolean same = nested.stream().map(Call::scratch).distinct().count() == 1;
    String shared = same ? names.newName(SCRATCH) : "";
    for (Call call : nested) {
      String own = constant(fields.apply(call.instance())) + "_" + SCRATCH;
      String name = same ? shared : names.newName(own);
      scratch.put(call.instance(), add(name, call.scratch()));
    }
  }

  /** Whether a call runs a scope that keeps maps of its own. */
  static boolean hasMemory(ScopePlan scope, Call call) {
    return scope.instances().get(call.instance()).callee() instanceof ScopePlan nested
        && nested.memory() > 0;
  }

  private String add(String name, int offset) {
    offsets.put(name, offset);
    return name;
  }

  /** {@code STAGE2_REST} for {@code stage2Rest}. */
  private static String constant(String name) {
    return name.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", "_").toUpperCase(Locale.ROOT);
  }

  /** The place of a map that the scope holds. */
  String map(int index) {
    return maps.get(index);
  }

  /** The place of the memory of the scope that a call runs. */
  String scratch(Call call) {
    return scratch.get(call.instance());
  }

  /** Adds the constants that some calls need. */
  void addTo(TypeSpec.Builder type, List<Call> calls) {
    Set<String> used = calls.stream().flatMap(this::names).collect(Collectors.toSet());
    List<String> names = offsets.keySet().stream().filter(used::contains).toList();
    if (!names.isEmpty()) {
      // One declaration for all: the first name is the field's, the others stand behind its value.
      String values =
          names.stream()
              .map(name -> name.replace("$", "$$") + " = " + Literals.integer(offsets.get(name)))
              .collect(Collectors.joining(",$W"))
              .substring(names.get(0).replace("$", "$$").length() + " = ".length());
      type.addField(
          FieldSpec.builder(
                  int.class, names.get(0), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer(values)
              .build());
    }
  }

  private Stream<String> names(Call call) {
    Stream<String> places =
        Stream.concat(call.inputs().stream(), Stream.of(call.output()))
            .filter(ref -> ref.slot() == MapRef.Slot.MEMORY)
            .map(ref -> maps.get(ref.index()));
    return scratch.containsKey(call.instance())
        ? Stream.concat(places, Stream.of(scratch(call)))
        : places;
  }
}
