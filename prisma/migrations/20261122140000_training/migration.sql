-- Skills, certifications, courses and what is required: a subject of its own.
INSERT INTO "subject_counter" ("subject", "value") VALUES ('training', 0);
