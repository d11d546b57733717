/** What can be imported, as a browser's file dialog narrows to it. */
export const importable = ".csv,.tsv,.tab,.txt,.dat,.xlsx,.xlsm,.xls,.ods,.zip,.gz,.parquet";

/** Asks for files with the browser's own dialog; nothing happens where it is closed without a choice. */
export function chooseFiles(onFiles: (files: readonly File[]) => void): void {
  const chooser = document.createElement("input");
  chooser.type = "file";
  chooser.multiple = true;
  chooser.accept = importable;
  chooser.onchange = () => onFiles([...(chooser.files ?? [])]);
  chooser.click();
}
