CREATE TABLE `__new_client` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`name_text` text DEFAULT '' NOT NULL,
	`name_lang` text DEFAULT 'und' NOT NULL,
	`name_reading` text DEFAULT '' NOT NULL,
	`name_latin` text DEFAULT '' NOT NULL,
	`address_as` text DEFAULT '' NOT NULL,
	`courtesy` text DEFAULT '' NOT NULL,
	`formality` text DEFAULT 'formal' NOT NULL,
	`monogram` text DEFAULT '' NOT NULL,
	`pronunciation` text DEFAULT '' NOT NULL,
	`organisation` text DEFAULT '' NOT NULL,
	`residence` text DEFAULT '' NOT NULL,
	`country` text DEFAULT '' NOT NULL,
	`time_zone` text DEFAULT '' NOT NULL,
	`advisor_id` integer,
	`never_mention` text DEFAULT '' NOT NULL,
	`household_id` integer,
	`merged_into_id` integer,
	`import_id` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`binned_at` integer,
	`last_visit_at` integer,
	`quiet_after` integer,
	FOREIGN KEY (`advisor_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`import_id`) REFERENCES `import`(`id`) ON UPDATE no action ON DELETE no action
);--> statement-breakpoint
INSERT INTO `__new_client` (`id`, `revision`, `name_text`, `name_lang`, `name_reading`, `name_latin`, `address_as`, `courtesy`, `formality`, `monogram`, `pronunciation`, `organisation`, `residence`, `country`, `time_zone`, `advisor_id`, `never_mention`, `household_id`, `merged_into_id`, `import_id`, `created_at`, `changed_at`, `binned_at`, `last_visit_at`, `quiet_after`) SELECT `id`, `revision`, `name_text`, `name_lang`, `name_reading`, `name_latin`, `address_as`, `courtesy`, `formality`, `monogram`, `pronunciation`, `organisation`, `residence`, `country`, `time_zone`, `advisor_id`, `never_mention`, `household_id`, `merged_into_id`, `import_id`, `created_at`, `changed_at`, `binned_at`, `last_visit_at`, `quiet_after` FROM `client`;--> statement-breakpoint
-- An id that was erased is never given again: the count of ids comes along.
DELETE FROM sqlite_sequence WHERE name = '__new_client';--> statement-breakpoint
INSERT INTO sqlite_sequence (name, seq) SELECT '__new_client', seq FROM sqlite_sequence WHERE name = 'client';--> statement-breakpoint
DROP TABLE `client`;--> statement-breakpoint
ALTER TABLE `__new_client` RENAME TO `client`;--> statement-breakpoint
CREATE INDEX `client_by_advisor` ON `client` (`advisor_id`);--> statement-breakpoint
CREATE INDEX `client_by_import` ON `client` (`import_id`);--> statement-breakpoint
CREATE INDEX `client_of_household` ON `client` (`household_id`) WHERE household_id is not null;--> statement-breakpoint
CREATE INDEX `client_quiet` ON `client` (`quiet_after`,`last_visit_at`) WHERE quiet_after is not null;--> statement-breakpoint
CREATE INDEX `client_by_last_visit` ON `client` (`last_visit_at`);--> statement-breakpoint
CREATE INDEX `client_binned` ON `client` (`binned_at`) WHERE binned_at is not null;--> statement-breakpoint
CREATE INDEX `taste_by_term` ON `taste` (`term`) WHERE term <> '' and removed_at is null and superseded_by_id is null;