-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "teams" TEXT[],
    "password_hash" TEXT,
    "disabled" BOOLEAN NOT NULL DEFAULT false,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "browser" TEXT NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempts" (
    "id" BIGSERIAL NOT NULL,
    "account" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_tokens" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "teams" TEXT[],
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "door" TEXT NOT NULL,
    "file" TEXT,
    "line" INTEGER,
    "note" TEXT,
    "kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vendor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "start_date" DATE,
    "start_milestone" TEXT,
    "start_months" INTEGER,
    "end_date" DATE,
    "end_milestone" TEXT,
    "end_months" INTEGER,
    "renewal" TEXT NOT NULL,
    "renewal_months" INTEGER NOT NULL,
    "renewal_times" INTEGER,
    "notice_months" INTEGER,
    "notice_days" INTEGER,
    "clear_days" BOOLEAN NOT NULL,
    "delivery_days" INTEGER NOT NULL,
    "billing_months" INTEGER NOT NULL,
    "in_advance" BOOLEAN NOT NULL,
    "payment_days" INTEGER NOT NULL,
    "escalator_pct" DECIMAL,
    "escalates" TEXT NOT NULL,
    "index" TEXT,
    "index_plus_pct" DECIMAL,
    "floor_pct" DECIMAL,
    "cap_pct" DECIMAL,
    "irrecoverable_tax_pct" DECIMAL,
    "decision" TEXT,
    "wished_end" INTEGER,
    "notice_served" DATE,
    "notice_served_end" DATE,
    "owner" TEXT,
    "service" TEXT,
    "seats" INTEGER,
    "lease" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract_item" (
    "contract" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "annual_price" DECIMAL NOT NULL,
    "category" TEXT NOT NULL,
    "cost_centre" TEXT NOT NULL,
    "service" TEXT,
    "source_file" TEXT,
    "source_line" INTEGER,

    CONSTRAINT "contract_item_pkey" PRIMARY KEY ("contract","id")
);

-- CreateTable
CREATE TABLE "contract_share" (
    "contract" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "cost_centre" TEXT NOT NULL,
    "weight" DECIMAL NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,

    CONSTRAINT "contract_share_pkey" PRIMARY KEY ("contract","item","cost_centre")
);

-- CreateTable
CREATE TABLE "price_step" (
    "contract" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "from" INTEGER NOT NULL,
    "annual_price" DECIMAL NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,

    CONSTRAINT "price_step_pkey" PRIMARY KEY ("contract","item","from")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "mode" TEXT,
    "mapping" TEXT,
    "door" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "totals" JSONB,
    "refusals" JSONB,
    "message" TEXT,
    "kept_file" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cost_series" (
    "id" TEXT NOT NULL,
    "cost_centre" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "vendor" TEXT,
    "service" TEXT,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cost_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cost_record" (
    "series" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "amount" DECIMAL NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,

    CONSTRAINT "cost_record_pkey" PRIMARY KEY ("series","month")
);

-- CreateTable
CREATE TABLE "cloud_series" (
    "id" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "account_name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "cost_centre" TEXT NOT NULL,
    "vendor" TEXT,
    "currency" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cloud_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bill_file" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "totals" JSONB NOT NULL,
    "kept_file" TEXT,
    "import_run" TEXT,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bill_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bill_period" (
    "bill_file" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "billing_account" TEXT NOT NULL,
    "month" INTEGER NOT NULL,

    CONSTRAINT "bill_period_pkey" PRIMARY KEY ("bill_file","provider","billing_account","month")
);

-- CreateTable
CREATE TABLE "cloud_record" (
    "id" BIGSERIAL NOT NULL,
    "bill_file" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "billing_account" TEXT NOT NULL,
    "billed_month" INTEGER NOT NULL,
    "effective_month" INTEGER NOT NULL,
    "charge" TEXT NOT NULL,
    "charge_category" TEXT NOT NULL,
    "service_category" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "tags" JSONB NOT NULL,
    "commitment" TEXT NOT NULL,
    "billed" DECIMAL NOT NULL,
    "effective" DECIMAL NOT NULL,
    "list" DECIMAL NOT NULL,
    "contracted" DECIMAL NOT NULL,
    "quantity" DECIMAL NOT NULL,

    CONSTRAINT "cloud_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actual_posting" (
    "id" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "cost_centre" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" DECIMAL NOT NULL,
    "posting_id" TEXT,
    "posting_date" DATE,
    "account" TEXT,
    "basis" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "vendor" TEXT,
    "contract" TEXT,
    "initiative" TEXT,
    "document" TEXT,
    "text" TEXT,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "actual_posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget" (
    "id" TEXT NOT NULL,
    "approved" BOOLEAN NOT NULL DEFAULT false,
    "approved_at" TIMESTAMPTZ(3),
    "approved_by" TEXT,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "budget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_amount" (
    "budget" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "cost_centre" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "amount" DECIMAL NOT NULL,
    "text" TEXT,
    "source_file" TEXT,
    "source_line" INTEGER,

    CONSTRAINT "budget_amount_pkey" PRIMARY KEY ("budget","month","cost_centre","category","vendor","line")
);

-- CreateTable
CREATE TABLE "budget_rate" (
    "budget" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    "rate" DECIMAL NOT NULL,

    CONSTRAINT "budget_rate_pkey" PRIMARY KEY ("budget","currency","month","table")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "reporting_currency" TEXT NOT NULL,
    "fiscal_year_start" INTEGER NOT NULL,
    "fiscal_year_name" TEXT NOT NULL,
    "raise_month" INTEGER NOT NULL,
    "inflation_pct" DECIMAL NOT NULL,
    "delivery_days" INTEGER NOT NULL,
    "holidays" TEXT[],
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "renewal_uplift" (
    "organisation" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "pct" DECIMAL NOT NULL,

    CONSTRAINT "renewal_uplift_pkey" PRIMARY KEY ("organisation","category")
);

-- CreateTable
CREATE TABLE "close" (
    "id" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "close_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cost_centre" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent" TEXT,
    "entity" TEXT,
    "irrecoverable_tax_pct" DECIMAL,
    "vacancy_rate_pct" DECIMAL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cost_centre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cost_category" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent" TEXT,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cost_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate" (
    "id" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    "rate" DECIMAL NOT NULL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "index_value" (
    "id" TEXT NOT NULL,
    "index" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "value" DECIMAL NOT NULL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "index_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subject_counter" (
    "subject" TEXT NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "subject_counter_pkey" PRIMARY KEY ("subject")
);

-- CreateTable
CREATE TABLE "removed_record" (
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "removed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "removed_record_pkey" PRIMARY KEY ("kind","id")
);

-- CreateTable
CREATE TABLE "forecast_cache" (
    "key" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "forecast_cache_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "date_date" DATE,
    "date_milestone" TEXT,
    "date_months" INTEGER,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "initiative" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "cost_centre" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "run_category" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "start_date" DATE,
    "start_milestone" TEXT,
    "start_months" INTEGER,
    "duration_months" INTEGER NOT NULL,
    "one_off" DECIMAL NOT NULL,
    "one_off_steps" JSONB NOT NULL,
    "run_per_month" DECIMAL NOT NULL,
    "savings_per_month" DECIMAL NOT NULL,
    "nature" TEXT NOT NULL,
    "useful_life_months" INTEGER,
    "objective" TEXT,
    "status" TEXT,
    "owner" TEXT,
    "service" TEXT,
    "depends_on" TEXT[],
    "benefits" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "initiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent" TEXT,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cost_centre" TEXT NOT NULL,
    "team" TEXT,
    "role" TEXT,
    "category" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "start_date" DATE,
    "start_milestone" TEXT,
    "start_months" INTEGER,
    "end_date" DATE,
    "end_milestone" TEXT,
    "end_months" INTEGER,
    "annual_salary" DECIMAL,
    "day_rate" DECIMAL,
    "salary_as_of" INTEGER NOT NULL,
    "on_cost_pct" DECIMAL NOT NULL,
    "raise_pct" DECIMAL NOT NULL,
    "fte" DECIMAL NOT NULL,
    "days_per_year" DECIMAL,
    "allowance_per_month" DECIMAL NOT NULL,
    "bonus_pct" DECIMAL NOT NULL,
    "bonus_month" INTEGER NOT NULL,
    "person" TEXT,
    "vacant" BOOLEAN NOT NULL,
    "probability_pct" DECIMAL NOT NULL,
    "notice_months" INTEGER NOT NULL,
    "exit_cost" DECIMAL NOT NULL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position_step" (
    "position" TEXT NOT NULL,
    "from" INTEGER NOT NULL,
    "annual_salary" DECIMAL,
    "fte" DECIMAL,
    "cost_centre" TEXT,
    "source_file" TEXT,
    "source_line" INTEGER,

    CONSTRAINT "position_step_pkey" PRIMARY KEY ("position","from")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_attempts_account_at_idx" ON "sign_in_attempts"("account", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempts_address_at_idx" ON "sign_in_attempts"("address", "at");

-- CreateIndex
CREATE UNIQUE INDEX "access_tokens_hash_key" ON "access_tokens"("hash");

-- CreateIndex
CREATE INDEX "audit_entry_kind_record_id_sequence_idx" ON "audit_entry"("kind", "record_id", "sequence");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "vendor_changed_idx" ON "vendor"("changed");

-- CreateIndex
CREATE INDEX "contract_vendor_idx" ON "contract"("vendor");

-- CreateIndex
CREATE INDEX "contract_changed_idx" ON "contract"("changed");

-- CreateIndex
CREATE INDEX "contract_item_category_idx" ON "contract_item"("category");

-- CreateIndex
CREATE INDEX "contract_item_cost_centre_idx" ON "contract_item"("cost_centre");

-- CreateIndex
CREATE INDEX "contract_share_cost_centre_idx" ON "contract_share"("cost_centre");

-- CreateIndex
CREATE INDEX "import_run_content_hash_idx" ON "import_run"("content_hash");

-- CreateIndex
CREATE INDEX "import_run_started_at_idx" ON "import_run"("started_at");

-- CreateIndex
CREATE INDEX "cost_series_cost_centre_idx" ON "cost_series"("cost_centre");

-- CreateIndex
CREATE INDEX "cost_series_vendor_idx" ON "cost_series"("vendor");

-- CreateIndex
CREATE INDEX "cost_series_changed_idx" ON "cost_series"("changed");

-- CreateIndex
CREATE INDEX "cloud_series_cost_centre_idx" ON "cloud_series"("cost_centre");

-- CreateIndex
CREATE INDEX "cloud_series_vendor_idx" ON "cloud_series"("vendor");

-- CreateIndex
CREATE INDEX "cloud_series_changed_idx" ON "cloud_series"("changed");

-- CreateIndex
CREATE UNIQUE INDEX "cloud_series_provider_service_account_currency_key" ON "cloud_series"("provider", "service", "account", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "bill_file_content_hash_key" ON "bill_file"("content_hash");

-- CreateIndex
CREATE INDEX "bill_period_provider_billing_account_month_idx" ON "bill_period"("provider", "billing_account", "month");

-- CreateIndex
CREATE INDEX "cloud_record_series_billed_month_idx" ON "cloud_record"("series", "billed_month");

-- CreateIndex
CREATE INDEX "cloud_record_bill_file_idx" ON "cloud_record"("bill_file");

-- CreateIndex
CREATE INDEX "actual_posting_month_idx" ON "actual_posting"("month");

-- CreateIndex
CREATE INDEX "actual_posting_cost_centre_idx" ON "actual_posting"("cost_centre");

-- CreateIndex
CREATE INDEX "actual_posting_vendor_idx" ON "actual_posting"("vendor");

-- CreateIndex
CREATE INDEX "actual_posting_contract_idx" ON "actual_posting"("contract");

-- CreateIndex
CREATE INDEX "actual_posting_initiative_idx" ON "actual_posting"("initiative");

-- CreateIndex
CREATE INDEX "actual_posting_changed_idx" ON "actual_posting"("changed");

-- CreateIndex
CREATE INDEX "budget_changed_idx" ON "budget"("changed");

-- CreateIndex
CREATE INDEX "budget_amount_cost_centre_idx" ON "budget_amount"("cost_centre");

-- CreateIndex
CREATE INDEX "budget_amount_category_idx" ON "budget_amount"("category");

-- CreateIndex
CREATE INDEX "organisation_changed_idx" ON "organisation"("changed");

-- CreateIndex
CREATE INDEX "close_changed_idx" ON "close"("changed");

-- CreateIndex
CREATE UNIQUE INDEX "close_month_key" ON "close"("month");

-- CreateIndex
CREATE INDEX "cost_centre_changed_idx" ON "cost_centre"("changed");

-- CreateIndex
CREATE INDEX "cost_category_changed_idx" ON "cost_category"("changed");

-- CreateIndex
CREATE INDEX "rate_changed_idx" ON "rate"("changed");

-- CreateIndex
CREATE UNIQUE INDEX "rate_currency_month_table_key" ON "rate"("currency", "month", "table");

-- CreateIndex
CREATE INDEX "index_value_changed_idx" ON "index_value"("changed");

-- CreateIndex
CREATE UNIQUE INDEX "index_value_index_month_key" ON "index_value"("index", "month");

-- CreateIndex
CREATE INDEX "forecast_cache_created_at_idx" ON "forecast_cache"("created_at");

-- CreateIndex
CREATE INDEX "milestone_changed_idx" ON "milestone"("changed");

-- CreateIndex
CREATE INDEX "initiative_cost_centre_idx" ON "initiative"("cost_centre");

-- CreateIndex
CREATE INDEX "initiative_changed_idx" ON "initiative"("changed");

-- CreateIndex
CREATE INDEX "team_changed_idx" ON "team"("changed");

-- CreateIndex
CREATE INDEX "position_cost_centre_idx" ON "position"("cost_centre");

-- CreateIndex
CREATE INDEX "position_team_idx" ON "position"("team");

-- CreateIndex
CREATE INDEX "position_changed_idx" ON "position"("changed");

-- CreateIndex
CREATE INDEX "position_step_cost_centre_idx" ON "position_step"("cost_centre");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_vendor_fkey" FOREIGN KEY ("vendor") REFERENCES "vendor"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_start_milestone_fkey" FOREIGN KEY ("start_milestone") REFERENCES "milestone"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_end_milestone_fkey" FOREIGN KEY ("end_milestone") REFERENCES "milestone"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contract_item" ADD CONSTRAINT "contract_item_contract_fkey" FOREIGN KEY ("contract") REFERENCES "contract"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contract_item" ADD CONSTRAINT "contract_item_category_fkey" FOREIGN KEY ("category") REFERENCES "cost_category"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contract_item" ADD CONSTRAINT "contract_item_cost_centre_fkey" FOREIGN KEY ("cost_centre") REFERENCES "cost_centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contract_share" ADD CONSTRAINT "contract_share_cost_centre_fkey" FOREIGN KEY ("cost_centre") REFERENCES "cost_centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contract_share" ADD CONSTRAINT "contract_share_contract_item_fkey" FOREIGN KEY ("contract", "item") REFERENCES "contract_item"("contract", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "price_step" ADD CONSTRAINT "price_step_contract_item_fkey" FOREIGN KEY ("contract", "item") REFERENCES "contract_item"("contract", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cost_series" ADD CONSTRAINT "cost_series_cost_centre_fkey" FOREIGN KEY ("cost_centre") REFERENCES "cost_centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cost_series" ADD CONSTRAINT "cost_series_category_fkey" FOREIGN KEY ("category") REFERENCES "cost_category"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cost_series" ADD CONSTRAINT "cost_series_vendor_fkey" FOREIGN KEY ("vendor") REFERENCES "vendor"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cost_record" ADD CONSTRAINT "cost_record_series_fkey" FOREIGN KEY ("series") REFERENCES "cost_series"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cloud_series" ADD CONSTRAINT "cloud_series_category_fkey" FOREIGN KEY ("category") REFERENCES "cost_category"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cloud_series" ADD CONSTRAINT "cloud_series_cost_centre_fkey" FOREIGN KEY ("cost_centre") REFERENCES "cost_centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cloud_series" ADD CONSTRAINT "cloud_series_vendor_fkey" FOREIGN KEY ("vendor") REFERENCES "vendor"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "bill_period" ADD CONSTRAINT "bill_period_bill_file_fkey" FOREIGN KEY ("bill_file") REFERENCES "bill_file"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cloud_record" ADD CONSTRAINT "cloud_record_bill_file_fkey" FOREIGN KEY ("bill_file") REFERENCES "bill_file"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cloud_record" ADD CONSTRAINT "cloud_record_series_fkey" FOREIGN KEY ("series") REFERENCES "cloud_series"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "actual_posting" ADD CONSTRAINT "actual_posting_cost_centre_fkey" FOREIGN KEY ("cost_centre") REFERENCES "cost_centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "actual_posting" ADD CONSTRAINT "actual_posting_category_fkey" FOREIGN KEY ("category") REFERENCES "cost_category"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "actual_posting" ADD CONSTRAINT "actual_posting_vendor_fkey" FOREIGN KEY ("vendor") REFERENCES "vendor"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "actual_posting" ADD CONSTRAINT "actual_posting_contract_fkey" FOREIGN KEY ("contract") REFERENCES "contract"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "actual_posting" ADD CONSTRAINT "actual_posting_initiative_fkey" FOREIGN KEY ("initiative") REFERENCES "initiative"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "budget_amount" ADD CONSTRAINT "budget_amount_budget_fkey" FOREIGN KEY ("budget") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "budget_amount" ADD CONSTRAINT "budget_amount_cost_centre_fkey" FOREIGN KEY ("cost_centre") REFERENCES "cost_centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "budget_amount" ADD CONSTRAINT "budget_amount_category_fkey" FOREIGN KEY ("category") REFERENCES "cost_category"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "budget_rate" ADD CONSTRAINT "budget_rate_budget_fkey" FOREIGN KEY ("budget") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "renewal_uplift" ADD CONSTRAINT "renewal_uplift_organisation_fkey" FOREIGN KEY ("organisation") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "renewal_uplift" ADD CONSTRAINT "renewal_uplift_category_fkey" FOREIGN KEY ("category") REFERENCES "cost_category"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cost_centre" ADD CONSTRAINT "cost_centre_parent_fkey" FOREIGN KEY ("parent") REFERENCES "cost_centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cost_category" ADD CONSTRAINT "cost_category_parent_fkey" FOREIGN KEY ("parent") REFERENCES "cost_category"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_date_milestone_fkey" FOREIGN KEY ("date_milestone") REFERENCES "milestone"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_cost_centre_fkey" FOREIGN KEY ("cost_centre") REFERENCES "cost_centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_category_fkey" FOREIGN KEY ("category") REFERENCES "cost_category"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_run_category_fkey" FOREIGN KEY ("run_category") REFERENCES "cost_category"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_start_milestone_fkey" FOREIGN KEY ("start_milestone") REFERENCES "milestone"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_parent_fkey" FOREIGN KEY ("parent") REFERENCES "team"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_cost_centre_fkey" FOREIGN KEY ("cost_centre") REFERENCES "cost_centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_team_fkey" FOREIGN KEY ("team") REFERENCES "team"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_category_fkey" FOREIGN KEY ("category") REFERENCES "cost_category"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_start_milestone_fkey" FOREIGN KEY ("start_milestone") REFERENCES "milestone"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_end_milestone_fkey" FOREIGN KEY ("end_milestone") REFERENCES "milestone"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "position_step" ADD CONSTRAINT "position_step_position_fkey" FOREIGN KEY ("position") REFERENCES "position"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "position_step" ADD CONSTRAINT "position_step_cost_centre_fkey" FOREIGN KEY ("cost_centre") REFERENCES "cost_centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;


-- What Prisma's schema cannot say.

-- Words for refusals: "used by 12 contracts"; read from here by server/database/record-use.ts.
COMMENT ON TABLE "renewal_uplift" IS 'renewal uplifts';
COMMENT ON TABLE "cost_centre" IS 'cost centres';
COMMENT ON TABLE "cost_category" IS 'cost categories';
COMMENT ON TABLE "contract" IS 'contracts';
COMMENT ON TABLE "contract_item" IS 'contracts';
COMMENT ON TABLE "contract_share" IS 'contracts';
COMMENT ON TABLE "cost_series" IS 'cost series';
COMMENT ON TABLE "cloud_series" IS 'cloud series';
COMMENT ON TABLE "cloud_record" IS 'cloud records';
COMMENT ON TABLE "team" IS 'teams';
COMMENT ON TABLE "position" IS 'positions';
COMMENT ON TABLE "position_step" IS 'positions';
COMMENT ON TABLE "milestone" IS 'milestones';
COMMENT ON TABLE "initiative" IS 'initiatives';
COMMENT ON TABLE "actual_posting" IS 'ledger postings';
COMMENT ON TABLE "budget_amount" IS 'budgets';

-- The last line of defence against what no door should let through.
ALTER TABLE "organisation" ADD CHECK ("id" = 'organisation'), ADD CHECK ("fiscal_year_start" BETWEEN 1 AND 12),
  ADD CHECK ("fiscal_year_name" IN ('end', 'start', 'both')), ADD CHECK ("raise_month" BETWEEN 1 AND 12);
ALTER TABLE "rate" ADD CHECK ("rate" > 0), ADD CHECK ("table" IN ('plan', 'actual')), ADD CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "contract" ADD CHECK ("currency" ~ '^[A-Z]{3}$'), ADD CHECK ("billing_months" IN (0, 1, 3, 6, 12)),
  ADD CHECK ("renewal" IN ('ends', 'renews', 'option', 'open')), ADD CHECK ("escalates" IN ('year', 'renewal')),
  ADD CHECK (("start_date" IS NULL) <> ("start_milestone" IS NULL)), ADD CHECK ("end_date" IS NULL OR "end_milestone" IS NULL),
  ADD CHECK ("end_date" IS NOT NULL OR "end_milestone" IS NOT NULL OR "renewal" = 'open'),
  ADD CHECK ("end_date" >= "start_date");
ALTER TABLE "cost_series" ADD CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "cloud_series" ADD CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "cloud_record" ADD CHECK ("charge" IN ('usage', 'purchase', 'tax', 'credit', 'adjustment'));
ALTER TABLE "position" ADD CHECK ("currency" ~ '^[A-Z]{3}$'), ADD CHECK ("kind" IN ('employee', 'contractor', 'intern')),
  ADD CHECK (("annual_salary" IS NULL) <> ("day_rate" IS NULL)), ADD CHECK (("start_date" IS NULL) <> ("start_milestone" IS NULL)),
  ADD CHECK ("end_date" >= "start_date"), ADD CHECK ("bonus_month" BETWEEN 1 AND 12);
ALTER TABLE "initiative" ADD CHECK ("currency" ~ '^[A-Z]{3}$'), ADD CHECK ("duration_months" >= 1),
  ADD CHECK ("nature" IN ('opex', 'capex')), ADD CHECK (("start_date" IS NULL) <> ("start_milestone" IS NULL));
ALTER TABLE "actual_posting" ADD CHECK ("currency" ~ '^[A-Z]{3}$'), ADD CHECK ("basis" IN ('accrual', 'cash'));
ALTER TABLE "budget_amount" ADD CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "users" ADD CHECK ("email" = lower("email")),
  ADD CHECK ("role" IN ('admin', 'director', 'finance', 'lead', 'viewer'));
ALTER TABLE "access_tokens" ADD CHECK ("role" IN ('admin', 'director', 'finance', 'lead', 'viewer'));
ALTER TABLE "audit_head" ADD CHECK ("id" = 1);

-- The audit trail only grows, whoever asks.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit trail is never changed: % refused.', TG_OP;
END
$$;
CREATE TRIGGER audit_entry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- What is there from the first moment.
INSERT INTO "subject_counter" ("subject", "value") VALUES
  ('organisation', 0), ('roadmap', 0), ('contracts', 0), ('infrastructure', 0), ('staffing', 0), ('actuals', 0), ('budgets', 0);
INSERT INTO "audit_head" ("id", "sequence", "hash") VALUES (1, 0, '');
INSERT INTO "organisation" ("id", "name", "reporting_currency", "fiscal_year_start", "fiscal_year_name", "raise_month",
  "inflation_pct", "delivery_days", "holidays", "version", "changed")
VALUES ('organisation', '', 'USD', 1, 'end', 4, 0, 0, '{}', 1, 0);
INSERT INTO "cost_category" ("id", "name", "version", "changed") VALUES
  ('internal-labour', 'Internal labour', 1, 0), ('external-labour', 'External labour', 1, 0),
  ('outside-services', 'Outside services', 1, 0), ('cloud', 'Cloud', 1, 0), ('saas', 'SaaS', 1, 0),
  ('software', 'Software', 1, 0), ('hardware', 'Hardware', 1, 0), ('facilities', 'Facilities', 1, 0),
  ('telecom', 'Telecom', 1, 0), ('training', 'Training', 1, 0), ('travel-other', 'Travel and other', 1, 0),
  ('internal-charges', 'Internal charges', 1, 0), ('contingency', 'Contingency', 1, 0), ('unassigned', 'Unassigned', 1, 0);
