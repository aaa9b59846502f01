// What the elements of a drawing are called in a page. Names are Chinese; a line "en: …" of an element's documentation
// gives the English one, the names of lanes are the same everywhere and come from the page.

/**
 * @param language of the page
 * @param lanes "买家=Buyer; …"
 * @param conceals the work item whose tasks, and the flows to them, keep their names to themselves, since they tell what
 *     was wrong; may be empty
 * @returns prepares elements and answers the ids of the concealed ones
 */
export function namesFor({ language, lanes = "", conceals = "" }) {
  const laneNames = new Map(lanes.split(";").map((pair) => pair.split("=").map((word) => word.trim())));
  return (elements) => {
    const isConcealed = (element) => conceals && element?.operationRef?.name === conceals;
    const concealed = new Set(elements.filter(isConcealed).map((element) => element.id));
    for (const element of elements.filter(({ name }) => name)) {
      if (isConcealed(element) || isConcealed(element.targetRef)) {
        element.name = "";
      } else if (language === "en") {
        element.name = english(element) ?? laneNames.get(element.name) ?? element.name;
      }
    }
    return concealed;
  };
}

const english = (element) => /^en:\s*(.+)$/m.exec(element.documentation?.[0]?.text ?? "")?.[1];
