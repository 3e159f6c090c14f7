CREATE TABLE `activity` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`staff_id` integer,
	`act` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `activity_of` ON `activity` (`subject`,`subject_id`);--> statement-breakpoint
CREATE TABLE `address` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`position` integer NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`lines` text DEFAULT '' NOT NULL,
	`city` text DEFAULT '' NOT NULL,
	`region` text DEFAULT '' NOT NULL,
	`postal_code` text DEFAULT '' NOT NULL,
	`country` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `address_of` ON `address` (`client_id`,`position`);--> statement-breakpoint
CREATE TABLE `appointment` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`client_id` integer NOT NULL,
	`kind` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`advisor_id` integer,
	`salon_id` integer,
	`purpose` text DEFAULT '' NOT NULL,
	`recipient` text DEFAULT '' NOT NULL,
	`secrecy` text DEFAULT '' NOT NULL,
	`arrival` text DEFAULT '' NOT NULL,
	`languages` text NOT NULL,
	`status` text DEFAULT 'booked' NOT NULL,
	`arrived_at` integer,
	`booked_by_id` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`advisor_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`salon_id`) REFERENCES `salon`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booked_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `appointment_by_start` ON `appointment` (`starts_at`,`status`,`client_id`);--> statement-breakpoint
CREATE INDEX `appointment_of` ON `appointment` (`client_id`,`starts_at`,`status`);--> statement-breakpoint
CREATE INDEX `appointment_open` ON `appointment` (`ends_at`,`status`) WHERE status in ('booked', 'arrived');--> statement-breakpoint
CREATE TABLE `boutique` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`country` text NOT NULL,
	`currency` text NOT NULL,
	`time_zone` text NOT NULL,
	`house_languages` text NOT NULL,
	`lock_after_minutes` integer DEFAULT 5 NOT NULL,
	`is_demo` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE `client_language` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`position` integer NOT NULL,
	`tag` text NOT NULL,
	`use` text NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `client_language_of` ON `client_language` (`client_id`,`position`);--> statement-breakpoint
CREATE INDEX `client_language_tag` ON `client_language` (`tag`,`client_id`);--> statement-breakpoint
CREATE TABLE `client_order` (
	`language` text PRIMARY KEY NOT NULL,
	`collation` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `client_rank` (
	`language` text NOT NULL,
	`rank` integer NOT NULL,
	`client_id` integer NOT NULL,
	PRIMARY KEY(`language`, `rank`, `client_id`),
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `client_rank_of` ON `client_rank` (`client_id`,`language`);--> statement-breakpoint
CREATE TABLE `client_revision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	`staff_id` integer,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `client_revision_of` ON `client_revision` (`client_id`,`revision`);--> statement-breakpoint
CREATE TABLE `client` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`name_text` text DEFAULT '' NOT NULL,
	`name_lang` text DEFAULT 'und' NOT NULL,
	`name_reading` text DEFAULT '' NOT NULL,
	`name_latin` text DEFAULT '' NOT NULL,
	`address_as` text DEFAULT '' NOT NULL,
	`pronunciation` text DEFAULT '' NOT NULL,
	`organisation` text DEFAULT '' NOT NULL,
	`residence` text DEFAULT '' NOT NULL,
	`country` text DEFAULT '' NOT NULL,
	`time_zone` text DEFAULT '' NOT NULL,
	`advisor_id` integer,
	`never_mention` text DEFAULT '' NOT NULL,
	`import_id` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`binned_at` integer,
	`last_visit_at` integer,
	`quiet_after` integer,
	FOREIGN KEY (`advisor_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `import`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `client_by_advisor` ON `client` (`advisor_id`);--> statement-breakpoint
CREATE INDEX `client_by_import` ON `client` (`import_id`);--> statement-breakpoint
CREATE INDEX `client_quiet` ON `client` (`quiet_after`,`last_visit_at`) WHERE quiet_after is not null;--> statement-breakpoint
CREATE INDEX `client_by_last_visit` ON `client` (`last_visit_at`);--> statement-breakpoint
CREATE INDEX `client_binned` ON `client` (`binned_at`) WHERE binned_at is not null;--> statement-breakpoint
CREATE TABLE `store_commit` (
	`id` integer PRIMARY KEY NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `companion` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`appointment_id` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`role` text DEFAULT '' NOT NULL,
	`client_id` integer,
	FOREIGN KEY (`appointment_id`) REFERENCES `appointment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `companion_of` ON `companion` (`appointment_id`,`position`);--> statement-breakpoint
CREATE TABLE `contact_way` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`value` text NOT NULL,
	`e164` text DEFAULT '' NOT NULL,
	`folded` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contact_way_of` ON `contact_way` (`client_id`,`position`);--> statement-breakpoint
CREATE INDEX `contact_way_folded` ON `contact_way` (`folded`) WHERE folded <> '';--> statement-breakpoint
CREATE TABLE `draft` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`key` text NOT NULL,
	`body` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_of_staff` ON `draft` (`staff_id`,`key`);--> statement-breakpoint
CREATE TABLE `client_extra` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`value` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `client_extra_of` ON `client_extra` (`client_id`,`position`);--> statement-breakpoint
CREATE TABLE `import_change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import_id` integer NOT NULL,
	`client_id` integer NOT NULL,
	`before` text NOT NULL,
	`revision_after` integer NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `import`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_change_of` ON `import_change` (`import_id`);--> statement-breakpoint
CREATE TABLE `import` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`file_name` text NOT NULL,
	`at` integer NOT NULL,
	`staff_id` integer,
	`counts` text NOT NULL,
	`undo_until` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `import_mapping` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`signature` text NOT NULL,
	`mapping` text NOT NULL,
	`used_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_mapping_of` ON `import_mapping` (`signature`);--> statement-breakpoint
CREATE TABLE `client_name` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`lang` text DEFAULT 'und' NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`given` text DEFAULT '' NOT NULL,
	`given2` text DEFAULT '' NOT NULL,
	`surname` text DEFAULT '' NOT NULL,
	`generation` text DEFAULT '' NOT NULL,
	`credentials` text DEFAULT '' NOT NULL,
	`nickname` text DEFAULT '' NOT NULL,
	`given_reading` text DEFAULT '' NOT NULL,
	`surname_reading` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `client_name_of` ON `client_name` (`client_id`,`position`);--> statement-breakpoint
CREATE TABLE `note` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`body` text NOT NULL,
	`provenance` text NOT NULL,
	`told_by` text DEFAULT '' NOT NULL,
	`on_day` text NOT NULL,
	`is_private` integer DEFAULT false NOT NULL,
	`staff_id` integer,
	`import_id` integer,
	`recorded_at` integer NOT NULL,
	`changed_at` integer,
	`removed_at` integer,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `import`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `note_of` ON `note` (`client_id`,`on_day`,`id`);--> statement-breakpoint
CREATE INDEX `note_by_import` ON `note` (`import_id`);--> statement-breakpoint
CREATE TABLE `occasion` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`calendar` text NOT NULL,
	`year` integer,
	`month_code` text,
	`day` integer,
	`stated_as` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `occasion_of` ON `occasion` (`client_id`,`position`);--> statement-breakpoint
CREATE INDEX `occasion_by_day` ON `occasion` (`calendar`,`month_code`,`day`);--> statement-breakpoint
CREATE TABLE `preparation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`appointment_id` integer NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`owner_id` integer,
	`by` text DEFAULT '' NOT NULL,
	`is_ready` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`appointment_id`) REFERENCES `appointment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `preparation_of` ON `preparation` (`appointment_id`,`position`);--> statement-breakpoint
CREATE TABLE `import_refused` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import_id` integer NOT NULL,
	`line` integer NOT NULL,
	`reason` text NOT NULL,
	`headers` text NOT NULL,
	`cells` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `import`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_refused_of` ON `import_refused` (`import_id`);--> statement-breakpoint
CREATE TABLE `relation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`position` integer NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`name` text NOT NULL,
	`other_id` integer,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `relation_of` ON `relation` (`client_id`,`position`);--> statement-breakpoint
CREATE TABLE `salon` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`is_closed` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE `size` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`as_said` text NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `size_of` ON `size` (`client_id`,`position`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`languages` text NOT NULL,
	`is_retired` integer DEFAULT false NOT NULL,
	`interface_language` text DEFAULT 'en' NOT NULL,
	`theme` text DEFAULT 'system' NOT NULL,
	`density` text DEFAULT 'comfortable' NOT NULL,
	`paper` text DEFAULT 'a4' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `client_tag` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `client_tag_of` ON `client_tag` (`client_id`,`position`);--> statement-breakpoint
CREATE TABLE `taste` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`stance` text NOT NULL,
	`facet` text NOT NULL,
	`text` text NOT NULL,
	`quote` text DEFAULT '' NOT NULL,
	`provenance` text NOT NULL,
	`told_by` text DEFAULT '' NOT NULL,
	`on_day` text NOT NULL,
	`staff_id` integer,
	`import_id` integer,
	`recorded_at` integer NOT NULL,
	`removed_at` integer,
	`superseded_by_id` integer,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `import`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `taste_of` ON `taste` (`client_id`,`stance`);--> statement-breakpoint
CREATE INDEX `taste_by_import` ON `taste` (`import_id`);