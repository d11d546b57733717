/**
 * What other tools call our columns, the likeliest first: in English, German, French, Dutch and Spanish. Written in small letters
 * without accents; spaces, hyphens and underscores mean the same. "kind.column" is for one kind alone.
 */
export const synonyms: Readonly<Record<string, readonly string[]>> = {
  vendor: [
    "vendor", "supplier", "vendor name", "supplier name", "payee", "payee name", "creditor", "beneficiary", "merchant", "merchant name",
    "provider", "contractor", "company", "counterparty", "recipient", "manufacturer", "name of supplier", "paid to",
    "lieferant", "lieferantenname", "kreditor", "zahlungsempfanger", "empfanger", "auftragnehmer", "anbieter", "hersteller", "firma",
    "fournisseur", "beneficiaire", "prestataire", "titulaire", "leverancier", "crediteur", "begunstigde", "tegenpartij",
    "proveedor", "beneficiario", "contratista", "adjudicatario", "name", "naam",
  ],
  cost_centre: [
    "cost centre", "cost center", "cost centre code", "cost center code", "cost centre name", "department", "department name", "dept",
    "business unit", "division", "directorate", "service area", "organisation unit", "org unit", "unit", "team", "owner department",
    "kostenstelle", "kst", "abteilung", "bereich", "organisationseinheit", "centre de cout", "centre de couts", "service", "departement",
    "direction", "kostenplaats", "afdeling", "centro de coste", "centro de costes", "centro de costo", "departamento",
  ],
  category: [
    "category", "cost category", "expense type", "expense category", "expense area", "spend category", "cost type", "type", "purpose",
    "commodity", "service category", "merchant category", "kategorie", "kostenart", "warengruppe", "categorie", "nature", "type de depense",
    "kostensoort", "soort", "categoria", "tipo de gasto", "product type", "procurement category",
  ],
  currency: [
    "currency", "currency code", "ccy", "curr", "cur", "currency iso", "transaction currency", "wahrung", "waehrung", "wkz", "devise",
    "monnaie", "valuta", "munt", "moneda", "divisa",
  ],
  amount: [
    "amount", "net amount", "net", "amount paid", "total amount", "value", "total", "payment amount", "invoice amount", "line amount",
    "spend", "cost", "actual", "actuals", "sum", "balance posted", "betrag", "nettobetrag", "summe", "kosten", "wert", "umsatz",
    "montant", "montant ht", "montant net", "somme", "cout", "bedrag", "netto bedrag", "importe", "importe neto", "monto", "coste",
    "inflow", "transaction amount", "amount net", "amount excl vat", "net value", "gross amount",
  ],
  month: [
    "month", "period", "posting period", "accounting period", "fiscal period", "billing month", "month year", "usage month", "monat",
    "periode", "buchungsperiode", "mois", "maand", "boekperiode", "mes", "periodo",
  ],
  posting_date: [
    "posting date", "booking date", "payment date", "paid date", "date", "transaction date", "invoice date", "value date", "entry date",
    "date paid", "posted", "gl date", "buchungsdatum", "buchungstag", "belegdatum", "datum", "valuta", "wertstellung", "zahlungsdatum",
    "date comptable", "date d operation", "date de paiement", "boekdatum", "transactiedatum", "fecha", "fecha contable",
    "fecha de pago", "fecha operacion",
  ],
  posting_id: [
    "posting id", "transaction id", "transaction number", "transaction no", "entry number", "entry no", "journal line", "voucher number",
    "payment number", "reference number", "payment reference", "posting number", "buchungsnummer", "transaktionsnummer", "laufnummer",
    "numero de transaction", "transactienummer", "numero de transaccion", "volgnummer",
  ],
  account: [
    "account", "account code", "account number", "gl account", "ledger account", "nominal code", "nominal", "natural account", "konto",
    "sachkonto", "kontonummer", "compte", "compte general", "grootboekrekening", "rekening", "cuenta", "cuenta contable",
  ],
  document: [
    "document", "document number", "invoice number", "invoice no", "invoice", "voucher", "beleg", "belegnummer", "rechnungsnummer",
    "numero de facture", "facture", "piece", "factuurnummer", "numero de factura", "factura", "document id",
  ],
  text: [
    "text", "description", "details", "narrative", "memo", "note", "notes", "comment", "comments", "line description", "summary",
    "transaction description", "buchungstext", "verwendungszweck", "beschreibung", "bemerkung", "libelle", "commentaire", "omschrijving",
    "opmerking", "descripcion", "concepto", "observaciones",
  ],
  contract: [
    "contract", "contract id", "contract number", "contract no", "agreement", "contract reference", "vertrag", "vertragsnummer", "contrat",
    "numero de contrat", "contractnummer", "contrato", "numero de contrato", "po number",
  ],
  initiative: ["initiative", "project", "project code", "project name", "projekt", "projet", "proyecto"],
  title: [
    "title", "contract title", "contract name", "name", "description", "contract description", "subject", "short description", "agreement title",
    "product", "software", "item name", "summary", "titel", "bezeichnung", "vertragsbezeichnung", "vertragsgegenstand", "gegenstand",
    "intitule", "libelle", "objet", "omschrijving", "titulo", "objeto", "denominacion", "job title", "position title", "generic job title",
  ],
  name: [
    "name", "full name", "display name", "title", "description", "label", "bezeichnung", "nom", "libelle", "naam", "omschrijving", "nombre",
  ],
  id: [
    "id", "code", "number", "no", "nr", "ref", "reference", "key", "identifier", "nummer", "kennung", "schlussel", "numero", "referentie",
    "referencia", "codigo", "unique id", "reference number", "issue key",
  ],
  "contracts.id": [
    "contract id", "contract number", "contract no", "contract ref", "contract reference", "contract key", "agreement number", "agreement id",
    "order number", "po number", "award id", "piid", "vertragsnummer", "vertrag nr", "vertrags nr", "vertrags id", "auftragsnummer",
    "numero de contrat", "numero du contrat", "no contrat", "reference du contrat", "contractnummer", "numero de contrato", "expediente",
    "original contract id", "contract",
  ],
  "vendors.id": ["vendor id", "vendor number", "supplier id", "supplier number", "lieferantennummer", "kreditorennummer"],
  "vendors.name": ["vendor", "supplier", "vendor name", "supplier name", "lieferant", "fournisseur", "leverancier", "proveedor"],
  "cost-centres.id": [
    "cost centre", "cost center", "cost centre code", "cost center code", "cost centre number", "kostenstelle", "centre de cout",
    "kostenplaats", "centro de coste", "department code",
  ],
  "cost-centres.name": ["cost centre name", "cost center name", "department name", "kostenstellenbezeichnung"],
  "positions.id": ["position id", "position number", "post id", "post unique reference", "post reference", "stellennummer", "planstelle"],
  "positions.title": ["job title", "position title", "generic job title", "role title", "position", "stelle", "funktion", "poste"],
  "people.id": ["employee id", "employee number", "personnel number", "staff id", "username", "user name", "personalnummer", "matricule"],
  "people.name": ["full name", "employee name", "person", "mitarbeiter", "display name"],
  "initiatives.id": ["project id", "project code", "issue key", "initiative id", "projektnummer"],
  "initiatives.title": ["project name", "project", "initiative", "summary", "projekt", "projektname"],
  parent: ["parent", "parent id", "parent department", "belongs to", "superior", "ubergeordnet", "ubergeordnete", "parent code"],
  entity: ["entity", "legal entity", "company", "company code", "organisation", "organization", "gesellschaft", "buchungskreis", "societe"],
  aliases: ["aliases", "alias", "also known as", "other names", "trading name"],
  start_date: [
    "start date", "contract start date", "start", "from", "valid from", "effective date", "begin", "begin date", "commencement date",
    "contract start", "award date", "date awarded", "term start", "period of performance start date", "purchase date", "hire date", "beginn",
    "startdatum", "vertragsbeginn", "gultig von", "von", "date de debut", "debut", "date debut", "date d effet", "ingangsdatum", "begindatum",
    "fecha de inicio", "fecha inicio", "inicio", "joined",
  ],
  end_date: [
    "end date", "contract end date", "end", "to", "until", "valid to", "valid until", "expiry date", "expiration date", "expires",
    "contract end", "term end", "period of performance current end date", "contract expiry date", "renewal date", "ende", "enddatum",
    "vertragsende", "laufzeitende", "gultig bis", "bis", "date de fin", "fin", "date d echeance", "echeance", "einddatum",
    "fecha de fin", "fecha fin", "fin de contrato", "vencimiento", "expiry", "left",
  ],
  annual_price: [
    "annual price", "annual cost", "annual value", "annual amount", "yearly price", "yearly cost", "price per year", "cost per year",
    "annual contract value", "acv", "annual fee", "jahrespreis", "jahreskosten", "jahresbetrag", "prix annuel", "cout annuel",
    "montant annuel", "jaarprijs", "jaarkosten", "jaarbedrag", "precio anual", "coste anual", "importe anual", "price", "cost", "amount",
    "contract value", "contract amount", "value", "purchase cost", "award value", "total value", "preis", "betrag", "auftragswert", "montant",
    "bedrag", "importe", "not to exceed",
  ],
  escalator_pct: ["escalator", "escalator pct", "uplift", "annual increase", "indexation", "price increase", "preisanpassung", "preissteigerung"],
  notice_months: ["notice months", "notice period months", "notice in months", "kundigungsfrist monate"],
  notice_days: ["notice days", "notice period days", "notice in days", "kundigungsfrist tage"],
  payment_days: ["payment days", "payment terms", "payment terms days", "zahlungsziel", "delai de paiement", "betaaltermijn"],
  owner: [
    "owner", "contract owner", "contract manager", "responsible", "contact", "buyer", "assignee", "lead", "manager", "verantwortlich",
    "verantwortlicher", "ansprechpartner", "responsable", "eigenaar", "verantwoordelijke",
  ],
  service: ["service", "service name", "application", "product", "system", "dienst", "anwendung", "produit", "servicio"],
  seats: ["seats", "licences", "licenses", "quantity", "number of licences", "number of licenses", "users", "lizenzen", "anzahl", "aantal"],
  renewal: ["renewal", "renewal type", "auto renewal", "verlangerung"],
  series: [
    "series", "service", "service name", "meter", "resource", "resource name", "product", "line item", "item", "account", "dienst",
    "metric", "zahlerpunkt",
  ],
  method: ["method", "forecast method"],
  version: ["version", "budget version", "budget", "scenario", "plan version", "fiscal year", "year", "geschaftsjahr", "jahr"],
  line: ["line", "line item", "budget line", "position", "zeile"],
  nature: ["nature", "capex opex", "opex capex", "expenditure type", "capital or revenue"],
  basis: ["basis", "accounting basis"],
  rate: ["rate", "exchange rate", "fx rate", "kurs", "wechselkurs", "taux", "taux de change", "koers", "tipo de cambio", "tasa"],
  value: ["value", "index value", "index", "wert", "valeur", "waarde", "valor", "obs value"],
  index: ["index", "index name", "indicator", "series"],
  team: ["team", "group", "squad", "department", "department name", "unit", "abteilung", "gruppe", "equipe", "afdeling", "equipo"],
  role: ["role", "job title", "job", "position", "profession", "labor category", "labour category", "rolle", "funktion", "poste", "functie", "puesto"],
  annual_salary: [
    "annual salary", "salary", "base salary", "yearly salary", "annual pay", "pay", "basic salary", "actual pay", "gehalt", "jahresgehalt",
    "salaire annuel", "salaire", "jaarsalaris", "salaris", "salario anual", "salario", "payscale maximum",
  ],
  day_rate: ["day rate", "daily rate", "rate per day", "tagessatz", "taux journalier", "tjm", "dagtarief", "tarifa diaria", "rate"],
  fte: ["fte", "full time equivalent", "number of posts in fte", "vzae", "vza", "etp"],
  person: ["person", "employee", "employee name", "name", "incumbent", "full name", "mitarbeiter", "employe", "medewerker", "empleado"],
  email: ["email", "e mail", "mail", "email address", "e mail adresse", "courriel", "correo"],
  manager: ["manager", "reports to", "line manager", "supervisor", "vorgesetzter", "responsable"],
  start_month: ["start month", "start", "start date", "planned start", "begin", "beginn", "debut", "inicio"],
  duration_months: ["duration months", "duration", "months", "dauer", "duree", "duur", "duracion"],
  one_off: ["one off", "one off cost", "one time cost", "investment", "budget", "cost", "capex", "einmalkosten", "investition"],
  run_per_month: ["run per month", "run cost per month", "monthly cost", "run cost", "laufende kosten"],
  savings_per_month: ["savings per month", "monthly savings", "savings", "einsparung"],
  status: ["status", "state", "phase", "statut", "estado"],
  objective: ["objective", "goal", "description", "ziel", "objectif", "doel", "objetivo"],
  date: ["date", "due date", "milestone date", "target date", "datum", "fecha"],
  from_month: ["from month", "from", "effective from", "valid from", "start", "gultig ab"],
}; // biome-ignore format: words, as many as fit a line

/** Amounts paid and received in columns of their own, of a bank or a ledger. */
export const sides: { readonly debit: readonly string[]; readonly credit: readonly string[] } = {
  debit: [
    "debit", "debits", "debit amount", "paid out", "money out", "withdrawal", "withdrawals", "outflow", "payments", "soll",
    "lastschrift", "ausgaben", "ausgabe", "af", "debet", "cargo", "cargos", "debe", "sortie", "depenses",
  ],
  credit: [
    "credit", "credits", "credit amount", "paid in", "money in", "deposit", "deposits", "inflow", "receipts", "haben", "gutschrift",
    "einnahmen", "einnahme", "bij", "abono", "abonos", "haber", "entree", "recettes",
  ],
}; // biome-ignore format: words, as many as fit a line
