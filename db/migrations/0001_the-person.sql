CREATE TABLE `consent` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`channel` text NOT NULL,
	`purpose` text NOT NULL,
	`state` text NOT NULL,
	`on_day` text NOT NULL,
	`expires_on` text DEFAULT '' NOT NULL,
	`provenance` text NOT NULL,
	`told_by` text DEFAULT '' NOT NULL,
	`proof` text DEFAULT '' NOT NULL,
	`staff_id` integer,
	`recorded_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consent_of` ON `consent` (`client_id`,`channel`,`purpose`,`on_day`);--> statement-breakpoint
CREATE TABLE `custom_field` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`kind` text NOT NULL,
	`choices` text DEFAULT '[]' NOT NULL,
	`is_retired` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE `client_custom` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`position` integer NOT NULL,
	`field_id` integer NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`field_id`) REFERENCES `custom_field`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `client_custom_of` ON `client_custom` (`client_id`,`position`);--> statement-breakpoint
CREATE INDEX `client_custom_field` ON `client_custom` (`field_id`);--> statement-breakpoint
CREATE TABLE `discretion` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`kind` text NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`towards` text DEFAULT '' NOT NULL,
	`towards_id` integer,
	`channel` text DEFAULT '' NOT NULL,
	`from_time` text DEFAULT '' NOT NULL,
	`until_time` text DEFAULT '' NOT NULL,
	`until_day` text DEFAULT '' NOT NULL,
	`seen_by` text DEFAULT '[]' NOT NULL,
	`provenance` text NOT NULL,
	`told_by` text DEFAULT '' NOT NULL,
	`on_day` text NOT NULL,
	`staff_id` integer,
	`recorded_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`towards_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `discretion_of` ON `discretion` (`client_id`);--> statement-breakpoint
CREATE INDEX `discretion_towards` ON `discretion` (`towards_id`) WHERE towards_id is not null;--> statement-breakpoint
CREATE TABLE `distinct_pair` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`one_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	`at` integer NOT NULL,
	`staff_id` integer,
	FOREIGN KEY (`one_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `distinct_pair_of` ON `distinct_pair` (`one_id`,`other_id`);--> statement-breakpoint
CREATE INDEX `distinct_pair_other` ON `distinct_pair` (`other_id`);--> statement-breakpoint
CREATE TABLE `duplicate_pair` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`one_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	`score` real NOT NULL,
	`why` text NOT NULL,
	`found_at` integer NOT NULL,
	FOREIGN KEY (`one_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duplicate_pair_of` ON `duplicate_pair` (`one_id`,`other_id`);--> statement-breakpoint
CREATE INDEX `duplicate_pair_other` ON `duplicate_pair` (`other_id`);--> statement-breakpoint
CREATE INDEX `duplicate_pair_by_score` ON `duplicate_pair` (`score`,`id`);--> statement-breakpoint
CREATE TABLE `fact` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`topic` text NOT NULL,
	`text` text NOT NULL,
	`provenance` text NOT NULL,
	`told_by` text DEFAULT '' NOT NULL,
	`on_day` text NOT NULL,
	`confidence` text NOT NULL,
	`review_on` text DEFAULT '' NOT NULL,
	`staff_id` integer,
	`recorded_at` integer NOT NULL,
	`removed_at` integer,
	`superseded_by_id` integer,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `fact_of` ON `fact` (`client_id`,`topic`);--> statement-breakpoint
CREATE TABLE `gift` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`position` integer NOT NULL,
	`year` integer,
	`occasion` text DEFAULT '' NOT NULL,
	`recipient` text DEFAULT '' NOT NULL,
	`what` text NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `gift_of` ON `gift` (`client_id`,`position`);--> statement-breakpoint
CREATE TABLE `household` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`label` text NOT NULL,
	`lines` text DEFAULT '' NOT NULL,
	`city` text DEFAULT '' NOT NULL,
	`region` text DEFAULT '' NOT NULL,
	`postal_code` text DEFAULT '' NOT NULL,
	`country` text DEFAULT '' NOT NULL,
	`assistant` text DEFAULT '' NOT NULL,
	`assistant_way` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `merge` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kept_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	`at` integer NOT NULL,
	`staff_id` integer,
	`before` text NOT NULL,
	`revision_after` integer NOT NULL,
	`undo_until` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`kept_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `merge_of` ON `merge` (`kept_id`);--> statement-breakpoint
CREATE INDEX `merge_other` ON `merge` (`other_id`);--> statement-breakpoint
CREATE TABLE `client_photo` (
	`client_id` integer PRIMARY KEY NOT NULL,
	`mime` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` blob NOT NULL,
	`added_at` integer NOT NULL,
	`staff_id` integer,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `quiet_period` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`position` integer NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `quiet_period_of` ON `quiet_period` (`client_id`,`position`);--> statement-breakpoint
CREATE TABLE `stay` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`position` integer NOT NULL,
	`place` text NOT NULL,
	`time_zone` text DEFAULT '' NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `stay_of` ON `stay` (`client_id`,`position`);--> statement-breakpoint
CREATE INDEX `stay_by_day` ON `stay` (`until_day`,`from_day`);--> statement-breakpoint
CREATE TABLE `store_state` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `taste_term` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`facet` text NOT NULL,
	`words` text NOT NULL,
	`is_hidden` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `taste_term_code` ON `taste_term` (`code`);--> statement-breakpoint
ALTER TABLE `address` ADD `time_zone` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `boutique` ADD `confirm_after_months` integer DEFAULT 18 NOT NULL;--> statement-breakpoint
ALTER TABLE `boutique` ADD `allows_photos` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `client_language` ADD `spoken` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `client_language` ADD `written` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `client_language` ADD `prefers_for` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `client` ADD `courtesy` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `client` ADD `formality` text DEFAULT 'formal' NOT NULL;--> statement-breakpoint
ALTER TABLE `client` ADD `monogram` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `client` ADD `household_id` integer REFERENCES household(id);--> statement-breakpoint
ALTER TABLE `client` ADD `merged_into_id` integer;--> statement-breakpoint
CREATE INDEX `client_of_household` ON `client` (`household_id`) WHERE household_id is not null;--> statement-breakpoint
ALTER TABLE `client_name` ADD `given_informal` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `client_name` ADD `surname_prefix` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `client_name` ADD `surname2` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `client_name` ADD `pronunciation` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `client_name` ADD `preferred_order` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `occasion` ADD `whose` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `occasion` ADD `feb29` text DEFAULT 'feb28' NOT NULL;--> statement-breakpoint
ALTER TABLE `occasion` ADD `leap_month` text DEFAULT 'regular' NOT NULL;--> statement-breakpoint
ALTER TABLE `occasion` ADD `adar` text DEFAULT 'adar2' NOT NULL;--> statement-breakpoint
ALTER TABLE `relation` ADD `kind` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `relation` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `relation_to` ON `relation` (`other_id`) WHERE other_id is not null;--> statement-breakpoint
ALTER TABLE `size` ADD `system` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `size` ADD `mm` real;--> statement-breakpoint
ALTER TABLE `size` ADD `is_approximate` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `size` ADD `place` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `size` ADD `fit` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `size` ADD `measured_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `size` ADD `measured_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `taste` ADD `term` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `taste` ADD `strength` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `taste` ADD `is_allergy` integer DEFAULT false NOT NULL;