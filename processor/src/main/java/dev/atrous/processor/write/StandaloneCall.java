package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.atrous.processor.plan.Call;
import dev.atrous.processor.plan.LayerPlan;
import dev.atrous.processor.plan.Member;
import dev.atrous.processor.plan.Ref;
import dev.atrous.processor.plan.ScopePlan;

/**
 * A call of a layer by itself, on the tensors of its method.
 *
 * @param result the variable of the tensor that receives the result
 * @param image the variable that counts the images of the batch
 * @param zeros the variable of a tensor of zeros
 */
record StandaloneCall(LayerPlan layer, String result, String work, String image, String zeros) {

  CodeBlock of(String field, Member member, Call call) {
    CodeBlock.Builder arguments = CodeBlock.builder();
    boolean scope = member.target() instanceof ScopePlan;
    arguments.add("$L", scope ? work : field);
    for (Ref ref : call.inputs()) {
      arguments.add(",$W$L", place(ref));
    }
    arguments.add(",$W$L", place(call.output()));
    if (scope) {
      arguments.add(", 0");
    }
    return CodeBlock.of("$L.run($L)", scope ? field : work, arguments.build());
  }

  private CodeBlock place(Ref ref) {
    if (ref.slot() == Ref.Slot.ZEROS) {
      return CodeBlock.of("$T.array($L), 0", Types.ARGUMENTS, zeros);
    }
    boolean input = ref.slot() == Ref.Slot.INPUT;
    String tensor = input ? Variables.of(layer.parameters().get(ref.index())) : result;
    long floats = input ? layer.inputs().get(ref.index()).elements() : layer.output().elements();
    return CodeBlock.of(
        "$T.array($L), $L",
        Types.ARGUMENTS,
        tensor,
        Literals.plus(Literals.times(image, floats), ref.offset()));
  }
}
