package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.IamAction;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the IAM actions of a route, which have the same form in both forms of a schema. */
final class IamActions {
  private IamActions() {}

  static List<IamAction> read(
      List<DocumentNode> published, ApiLocation location, ImportNotes notes) {
    List<IamAction> actions = new ArrayList<>();
    for (DocumentNode action : published) {
      String name = action.require("name").text();
      if (FactText.isWord(name)) {
        actions.add(new IamAction(name, action.flag("required")));
      } else {
        notes.add(Kind.ACTION, location, "\"" + name + "\" is not a name");
      }
    }
    return actions;
  }
}
