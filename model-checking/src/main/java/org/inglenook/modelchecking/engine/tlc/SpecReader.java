package org.inglenook.modelchecking.engine.tlc;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.modelchecking.engine.SpecAction;
import org.inglenook.modelchecking.engine.SpecDefinition;
import org.inglenook.modelchecking.engine.SpecDefinition.Level;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.engine.SpecProperty;
import tla2sany.semantic.LevelConstants;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tlc2.tool.impl.FastTool;
import util.UniqueString;

/** Reads SANY's graph into neutral records. */
final class SpecReader {
  private static final String AUXILIARY = "AuxVars";

  private final FastTool tool;
  private final Nodes nodes;
  private final List<Instance> instances;
  private final Sources sources;

  SpecReader(FastTool tool, Nodes nodes, List<Instance> instances, SpecFiles files) {
    this.tool = tool;
    this.nodes = nodes;
    this.instances = instances;
    this.sources = new Sources(files);
  }

  SpecModule read() {
    ModuleNode root = tool.getRootModule();
    List<OpDefNode> definitions = userDefinitions(tool);
    return new SpecModule(
        tool.getRootName(),
        declared(tool, root.getConstantDecls()).stream().map(UniqueString::toString).toList(),
        variables(tool).stream().map(UniqueString::toString).toList(),
        auxiliary(root),
        actions(),
        definitions.stream().map(this::definition).toList(),
        properties(definitions));
  }

  /** Operators of the user's modules, in source order, module by module. */
  static List<OpDefNode> userDefinitions(FastTool tool) {
    return Arrays.stream(tool.getRootModule().getOpDefs())
        .filter(node -> !node.getName().toString().contains("!"))
        .filter(node -> !home(node).isStandard())
        .sorted(inSource(tool, SpecReader::home))
        .toList();
  }

  private static ModuleNode home(OpDefNode node) {
    return node.getOriginallyDefinedInModuleNode();
  }

  /** The variables in source order, module by module; SANY's own order is that of a hash table. */
  static List<UniqueString> variables(FastTool tool) {
    return declared(tool, tool.getRootModule().getVariableDecls());
  }

  private static List<UniqueString> declared(FastTool tool, OpDeclNode[] symbols) {
    return Arrays.stream(symbols)
        .sorted(inSource(tool, node -> node.getOriginallyDefinedInModuleNode()))
        .map(OpDeclNode::getName)
        .toList();
  }

  private static <N extends SemanticNode> Comparator<N> inSource(
      FastTool tool, Function<N, ModuleNode> home) {
    List<ModuleNode> modules =
        Arrays.asList(tool.getSpecProcessor().getModuleTbl().getModuleNodes());
    return Comparator.<N>comparingInt(node -> modules.indexOf(home.apply(node)))
        .thenComparingInt(node -> node.getLocation().beginLine())
        .thenComparingInt(node -> node.getLocation().beginColumn());
  }

  private List<String> auxiliary(ModuleNode root) {
    OpDefNode list = root.getOpDef(AUXILIARY);
    return list == null ? List.of() : List.copyOf(nodes.mentions(list.getBody()).variables);
  }

  private List<SpecAction> actions() {
    ActionReader reader = new ActionReader(nodes, sources);
    return instances.stream()
        .collect(
            Collectors.toMap(Instance::definition, each -> each, (a, b) -> a, LinkedHashMap::new))
        .values()
        .stream()
        .map(reader::read)
        .toList();
  }

  private List<SpecProperty> properties(List<OpDefNode> definitions) {
    PropertyReader reader = new PropertyReader(nodes, sources);
    return definitions.stream().map(reader::read).flatMap(Optional::stream).toList();
  }

  private SpecDefinition definition(OpDefNode node) {
    return new SpecDefinition(
        node.getName().toString(),
        Arrays.stream(node.getParams()).map(each -> each.getName().toString()).toList(),
        new CommentReader(sources.commentAbove(node)).text(),
        sources.text(node.getBody()),
        level(node),
        Sources.place(node));
  }

  private static Level level(OpDefNode node) {
    return switch (node.getBody().getLevel()) {
      case LevelConstants.ConstantLevel -> Level.CONSTANT;
      case LevelConstants.VariableLevel -> Level.STATE;
      case LevelConstants.ActionLevel -> Level.ACTION;
      default -> Level.TEMPORAL;
    };
  }
}
