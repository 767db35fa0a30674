package org.inglenook.modelchecking.engine.tlc;

import org.inglenook.modelchecking.engine.ActionInstance;
import tla2sany.semantic.OpDefNode;
import tlc2.tool.Action;

/**
 * One action with its arguments, ready for TLC.
 *
 * @param named its neutral name
 * @param definition the operator that defines the action
 * @param action its body, with the arguments bound to the parameters
 */
record Instance(ActionInstance named, OpDefNode definition, Action action) {}
