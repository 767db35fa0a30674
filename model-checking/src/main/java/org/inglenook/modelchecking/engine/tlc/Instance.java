package org.inglenook.modelchecking.engine.tlc;

import org.inglenook.modelchecking.engine.ActionInstance;
import tla2sany.semantic.OpDefNode;
import tlc2.tool.Action;

/**
 * One action with its arguments, ready for TLC.
 *
 * @param named its neutral name
 * @param declared the operator that the spec names
 * @param definition the operator that defines the action: another one where the .cfg says so, as
 *     for a broken twin
 * @param action its body, with the arguments bound to the parameters
 */
record Instance(ActionInstance named, OpDefNode declared, OpDefNode definition, Action action) {}
