// A press on “CSV” → the figures of the page's report, or of all reports of its body, as a file; what makes it is loaded then.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-figures]')) {
  button.addEventListener('click', async () => {
    const { figures = '', metrics = '', table = '', failed = '' } = button.dataset;
    button.disabled = true;
    try {
      const { saveFigures } = await import('./figure-table.ts');
      await saveFigures({ figures, metrics, table });
    } catch {
      button.textContent = failed;
    }
    button.disabled = false;
  });
}
